package io.connectchat.harness.wire;

/**
 * The answer to StartChatContact.
 *
 * @param contactId the chat
 * @param participantId the customer in it, the same for the whole chat
 * @param participantToken the credential for CreateParticipantConnection; a secret
 * @param continuedFrom the contact that a persistent chat continues; empty for another chat
 */
public record StartedChat(
    String contactId, String participantId, String participantToken, String continuedFrom) {

  /**
   * Reads an answer: that of the service itself, or that of the API Gateway and Lambda front of
   * amazon-connect-chat-ui-examples, which wraps it ({@code data.startChatResult}).
   *
   * @throws MalformedAnswer when a member is missing
   */
  public static StartedChat read(String body) {
    Answer answer = Answer.of(Operation.START_CHAT_CONTACT, body).within("/data/startChatResult");
    return new StartedChat(
        answer.required("/ContactId"),
        answer.required("/ParticipantId"),
        answer.required("/ParticipantToken"),
        answer.optional("/ContinuedFromContactId"));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "chat " + contactId + ", customer " + participantId;
  }
}
