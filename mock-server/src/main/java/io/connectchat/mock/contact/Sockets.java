package io.connectchat.mock.contact;

import io.connectchat.mock.contact.Switches.ExtraSocket;
import io.connectchat.mock.contact.Switches.FlowStart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open sockets of a contact and which of them are subscribed. Under the contact's lock.
 *
 * <p>Source: protocol notes 3.2(7), 3.5(24, 25).
 */
public final class Sockets {
  private final Contact contact;
  private final Switches switches;
  private final Map<Subscriber, Boolean> subscribed = new LinkedHashMap<>();

  Sockets(Contact contact, Switches switches) {
    this.contact = contact;
    this.switches = switches;
  }

  /** Whether one more socket of this participant may be opened. */
  public boolean hasRoomFor(Participant participant) {
    return contact.locked(
        () ->
            !contact.life().hasEnded()
                && (openFor(participant) < switches.get(Switches.SOCKETS_PER_PARTICIPANT)
                    || switches.get(Switches.EXTRA_SOCKET) == ExtraSocket.REPLACES_OLDEST));
  }

  /** Takes an opened socket in; false when there is no room for it. */
  public boolean attach(Subscriber socket) {
    return contact.locked(
        () -> {
          boolean room = hasRoomFor(socket.participant());
          if (room) {
            makeRoomFor(socket.participant());
            subscribed.put(socket, false);
            if (switches.get(Switches.FLOW_START) == FlowStart.HANDSHAKE) {
              contact.life().customerCame(socket.participant());
            }
          }
          return room;
        });
  }

  /**
   * Subscribes an attached socket. The first subscription of the customer starts the flow.
   *
   * @param acknowledge sends the acknowledgement; nothing is delivered before it
   */
  public void subscribe(Subscriber socket, Runnable acknowledge) {
    contact.run(
        () -> {
          acknowledge.run();
          if (subscribed.replace(socket, false, true)) {
            contact.life().customerCame(socket.participant());
          }
        });
  }

  public void detach(Subscriber socket) {
    contact.run(() -> subscribed.remove(socket));
  }

  /** Cuts every open socket and returns how many there were. */
  public int cut() {
    List<Subscriber> open = contact.locked(this::copy);
    open.forEach(Subscriber::cut);
    return open.size();
  }

  /** How many are open. */
  public int open() {
    return contact.locked(subscribed::size);
  }

  long openFor(Participant participant) {
    return subscribed.keySet().stream().filter(s -> s.participant().equals(participant)).count();
  }

  boolean isSubscribed(Participant participant) {
    return subscribed.entrySet().stream()
        .anyMatch(e -> e.getValue() && e.getKey().participant().equals(participant));
  }

  /** Hands an item to every subscribed socket of those who may see it. */
  void deliver(Item item) {
    for (Subscriber socket : copy()) {
      if (subscribed.getOrDefault(socket, false)
          && item.visibility().includes(socket.participant().role())
          && !isOwnTypingUnwanted(item, socket)) {
        socket.deliver(item);
      }
    }
  }

  /** Tells every socket that the chat is over. */
  void chatEnded() {
    copy().forEach(Subscriber::chatEnded);
  }

  private void makeRoomFor(Participant participant) {
    if (openFor(participant) >= switches.get(Switches.SOCKETS_PER_PARTICIPANT)) {
      copy().stream()
          .filter(s -> s.participant().equals(participant))
          .findFirst()
          .ifPresent(
              oldest -> {
                subscribed.remove(oldest);
                oldest.cut();
              });
    }
  }

  private boolean isOwnTypingUnwanted(Item item, Subscriber socket) {
    return item instanceof Event event
        && event.type() == EventType.TYPING
        && event.author().equals(Optional.of(socket.participant()))
        && !switches.get(Switches.OWN_TYPING_COMES_BACK);
  }

  // Who is told something may close, and so leave, while being told.
  private List<Subscriber> copy() {
    return List.copyOf(subscribed.keySet());
  }
}
