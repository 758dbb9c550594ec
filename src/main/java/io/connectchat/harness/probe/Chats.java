package io.connectchat.harness.probe;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The chats that a pass has started and not ended yet. Thread-safe. */
final class Chats {
  private final Map<String, Guest> open = new LinkedHashMap<>();
  private final Set<String> started = new HashSet<>();

  synchronized void started(String contactId, Guest guest) {
    if (started.add(contactId)) {
      open.put(contactId, guest);
    }
  }

  synchronized void ended(String contactId) {
    open.remove(contactId);
  }

  synchronized Map<String, Guest> open() {
    return new LinkedHashMap<>(open);
  }

  synchronized int count() {
    return started.size();
  }
}
