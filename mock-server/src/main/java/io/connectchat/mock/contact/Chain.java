package io.connectchat.mock.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The ContactIds of one chat: it gets another one with each transfer and in a disconnect flow.
 * Guarded by the contact's lock.
 *
 * <p>Source: protocol notes 3.4(21).
 */
final class Chain {
  private final List<String> ids = new ArrayList<>();

  Chain() {
    ids.add(UUID.randomUUID().toString());
  }

  /** The next contact of the chain. */
  String next() {
    ids.add(UUID.randomUUID().toString());
    return current();
  }

  String initial() {
    return ids.get(0);
  }

  String current() {
    return ids.get(ids.size() - 1);
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  /** The ids, oldest first. */
  List<String> ids() {
    return List.copyOf(ids);
  }

  /** Whether the one contact came before the other, or is the same. */
  boolean isUpTo(String id, String last) {
    return ids.indexOf(id) <= ids.indexOf(last);
  }
}
