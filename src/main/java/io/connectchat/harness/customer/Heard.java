package io.connectchat.harness.customer;

import io.connectchat.harness.wire.Attachment;
import io.connectchat.harness.wire.Interactive;
import io.connectchat.harness.wire.Item;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the other side has said already. A frame that comes again must not pass for the answer to
 * the next message, whose own answer may be lost.
 */
final class Heard {
  /** Ids that are remembered; a frame is doubled soon or never. */
  static final int REMEMBERED = 512;

  private final Set<String> ids = new LinkedHashSet<>();
  private Optional<Item> interactive = Optional.empty();
  private Optional<Item> attachment = Optional.empty();
  private String latest = "";
  private String latestStored = "";
  private String latestStoredTime = "";

  /** Takes an answer in, and tells whether it came for the first time; without an Id it did. */
  boolean isNew(Item answer) {
    if (!answer.id().isEmpty() && !ids.add(answer.id())) {
      return false;
    }
    if (ids.size() > REMEMBERED) {
      ids.remove(ids.iterator().next());
    }
    // AWS's clients send no receipts for the words of a flow.
    if (!"SYSTEM".equals(answer.participantRole())) {
      latest = answer.id();
    }
    if (answer.isInteractive()) {
      interactive = Optional.of(answer);
    }
    return true;
  }

  /** Takes in what a transcript will have, too: of either side. */
  void stored(Item item) {
    // AbsoluteTime is compared as text, as AWS's clients do.
    if (!item.partial() && item.absoluteTime().compareTo(latestStoredTime) >= 0) {
      latestStored = item.id();
      latestStoredTime = item.absoluteTime();
    }
  }

  /** The Id of the latest item that a transcript has and the customer knows; or empty. */
  String latestStored() {
    return latestStored;
  }

  /** Whether an item of a transcript is none that the customer is known to have heard. */
  boolean isUnknown(Item item) {
    return !item.id().equals(latestStored) && !ids.contains(item.id());
  }

  void attached(Item item) {
    attachment = Optional.of(item);
  }

  /** The Id of the latest message that deserves a receipt; empty when there is none. */
  String latest() {
    return latest;
  }

  /** The latest message with options to pick from. */
  Optional<Interactive> interactive() {
    return interactive.flatMap(Interactive::in);
  }

  /** The latest file in the conversation. */
  Optional<Attachment> attachment() {
    return attachment.flatMap(item -> Attachment.in(item).stream().findFirst());
  }
}
