package io.connectchat.harness.customer;

import io.connectchat.harness.wire.Item;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the other side has said already. A frame that comes again must not pass for the answer to
 * the next message, whose own answer may be lost.
 */
final class Heard {
  /** Ids that are remembered; a frame is doubled soon or never. */
  static final int REMEMBERED = 512;

  private final Set<String> ids = new LinkedHashSet<>();

  /** Takes an answer in, and tells whether it came for the first time; without an Id it did. */
  boolean isNew(Item answer) {
    if (answer.id().isEmpty()) {
      return true;
    }
    boolean added = ids.add(answer.id());
    if (ids.size() > REMEMBERED) {
      ids.remove(ids.iterator().next());
    }
    return added;
  }
}
