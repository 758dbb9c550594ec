package io.connectchat.harness.wire;

/**
 * What StartChatContact is asked for.
 *
 * @param instanceId the Amazon Connect instance
 * @param contactFlowId the flow that the chat enters
 * @param displayName the customer's name as the agent sees it, 1 to 256 characters
 * @param clientToken makes a repeated start the same start
 */
public record StartChat(
    String instanceId, String contactFlowId, String displayName, String clientToken) {

  /** The body as UTF-8 JSON. */
  public byte[] body() {
    return Json.object(
        json -> {
          json.writeStringField("InstanceId", instanceId);
          json.writeStringField("ContactFlowId", contactFlowId);
          json.writeObjectFieldStart("ParticipantDetails");
          json.writeStringField("DisplayName", displayName);
          json.writeEndObject();
          json.writeStringField("ClientToken", clientToken);
        });
  }
}
