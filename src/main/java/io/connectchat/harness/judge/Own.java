package io.connectchat.harness.judge;

import io.connectchat.harness.wire.StartedChat;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is the customer's own in a conversation: the chat, its participant, and its messages. */
final class Own {
  private final Map<String, Integer> accepted = new LinkedHashMap<>();
  private String participantId = "";

  void started(StartedChat chat) {
    participantId = chat.participantId();
  }

  boolean isParticipant(String id) {
    return !participantId.isEmpty() && participantId.equals(id);
  }

  void accepted(String id, int message) {
    accepted.put(id, message);
  }

  boolean isAccepted(String id) {
    return accepted.containsKey(id);
  }

  /** Accepted messages: their numbers by their Ids, in the order in which they were sent. */
  Map<String, Integer> accepted() {
    return accepted;
  }
}
