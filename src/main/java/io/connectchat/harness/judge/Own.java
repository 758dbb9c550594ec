package io.connectchat.harness.judge;

import io.connectchat.harness.wire.StartedChat;

/** What is the customer's own in a conversation: the chat, its participant, and its messages. */
final class Own {
  private final Memory memory;
  private String participantId = "";

  Own(Memory memory) {
    this.memory = memory;
  }

  void started(StartedChat chat) {
    participantId = chat.participantId();
  }

  boolean isParticipant(String id) {
    return !participantId.isEmpty() && participantId.equals(id);
  }

  void accepted(String id, int message) {
    memory.accepted(id, message);
  }

  boolean isAccepted(String id) {
    return (memory.known(id) & Memory.ACCEPTED) != 0;
  }

  /** The number of an accepted message. */
  int message(String id) {
    return Memory.number(memory.known(id));
  }
}
