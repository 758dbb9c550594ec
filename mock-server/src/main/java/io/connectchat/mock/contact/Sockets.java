package io.connectchat.mock.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The open sockets of a contact and which of them are subscribed. Guarded by its lock. */
final class Sockets {
  private final Map<Subscriber, Boolean> subscribed = new LinkedHashMap<>();

  long openFor(Participant participant) {
    return subscribed.keySet().stream().filter(s -> s.participant().equals(participant)).count();
  }

  boolean isSubscribed(Participant participant) {
    return subscribed().stream().anyMatch(s -> s.participant().equals(participant));
  }

  void add(Subscriber socket) {
    subscribed.put(socket, false);
  }

  /** Whether the socket is open and was not subscribed before. */
  boolean subscribe(Subscriber socket) {
    return subscribed.replace(socket, false, true);
  }

  void remove(Subscriber socket) {
    subscribed.remove(socket);
  }

  /** A copy: who is told something may close, and so leave, while being told. */
  List<Subscriber> open() {
    return List.copyOf(subscribed.keySet());
  }

  List<Subscriber> subscribed() {
    return subscribed.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .toList();
  }
}
