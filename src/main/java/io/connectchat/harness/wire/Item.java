package io.connectchat.harness.wire;

/**
 * One item of a conversation, from a chat frame or from the transcript. An absent member is an
 * empty text.
 *
 * @param id unique in the conversation, but for the pieces of one streamed reply, which share it
 * @param type MESSAGE, EVENT, ATTACHMENT, MESSAGEMETADATA or what the service may add
 * @param absoluteTime UTC, {@code yyyy-MM-ddTHH:mm:ss.SSSZ} as Amazon Connect writes it
 * @param partial a piece of a streamed reply that is not its last ({@code
 *     MessageMetadata.MessageCompleted} is false)
 * @param json the item as it came
 */
public record Item(
    String id,
    String type,
    String contentType,
    String content,
    String participantId,
    String participantRole,
    String displayName,
    String absoluteTime,
    String contactId,
    String initialContactId,
    boolean partial,
    String json) {

  /** Whether a person or a bot said something. */
  public boolean isMessage() {
    return "MESSAGE".equals(type);
  }

  /** Whether somebody sent a file, or a scanner has its verdict on one. */
  public boolean isAttachment() {
    return "ATTACHMENT".equals(type);
  }

  /** Whether somebody said something that has options to pick from. */
  public boolean isInteractive() {
    return ContentTypes.INTERACTIVE.equals(contentType);
  }

  /** Whether this is the event with which a chat ends. */
  public boolean isChatEnded() {
    return ContentTypes.CHAT_ENDED.equals(contentType);
  }

  /** Whether the other side (an agent, the flow or a bot) said something, and has finished. */
  public boolean isReply() {
    return isMessage()
        && !partial
        && switch (participantRole) {
          case "AGENT", "SYSTEM", "CUSTOM_BOT" -> true;
          default -> false;
        };
  }

  /** In a few words and one line, for messages to people: what kind of item, and whose. */
  public String inWords() {
    String kind =
        contentType.startsWith(ContentTypes.EVENT)
            ? contentType.substring(ContentTypes.EVENT.length())
            : type;
    String what = kind.isEmpty() ? "item without a type" : OneLine.of(kind, OneLine.NAME);
    return participantRole.isEmpty()
        ? what
        : what + " from " + OneLine.of(participantRole, OneLine.NAME);
  }
}
