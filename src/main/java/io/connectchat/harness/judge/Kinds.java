package io.connectchat.harness.judge;

import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The kinds of items that a conversation has: a few, however many items there are. */
final class Kinds {
  /** Events that the transcript keeps. Source: GetTranscript's own documentation. */
  private static final Set<String> STORED =
      Set.of(
          ContentTypes.EVENT + "participant.invited",
          ContentTypes.EVENT + "participant.joined",
          ContentTypes.EVENT + "participant.left",
          ContentTypes.EVENT + "transfer.succeeded",
          ContentTypes.EVENT + "transfer.failed");

  private static final int MOST = 64;

  private record Kind(String type, String contentType, String role, String words) {
    boolean is(Item item) {
      return type.equals(item.type())
          && role.equals(item.participantRole())
          && contentType.equals(item.contentType());
    }
  }

  private final List<Kind> kinds = new ArrayList<>(4);

  /** Whether the transcript keeps such an item while the chat goes on. */
  static boolean isStored(Item item) {
    return switch (item.type()) {
      case "MESSAGE", "ATTACHMENT" -> true;
      case "EVENT" -> STORED.contains(item.contentType());
      default -> false;
    };
  }

  int index(Item item) {
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).is(item)) {
        return i;
      }
    }
    if (kinds.size() < MOST) {
      kinds.add(new Kind(item.type(), item.contentType(), item.participantRole(), item.inWords()));
    }
    return kinds.size() - 1;
  }

  String inWords(int index) {
    return kinds.get(index).words();
  }
}
