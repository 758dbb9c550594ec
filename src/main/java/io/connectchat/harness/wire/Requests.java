package io.connectchat.harness.wire;

/** The bodies of the Participant Service's requests and of StopContact, as UTF-8 JSON. */
public final class Requests {
  /** The largest page that GetTranscript gives. Source: service model, MaxResults. */
  public static final int LARGEST_PAGE = 100;

  private Requests() {}

  /** CreateParticipantConnection, as AWS's web clients ask it: a socket and a token. */
  public static byte[] connection() {
    return Json.object(
        json -> {
          json.writeArrayFieldStart("Type");
          json.writeString("WEBSOCKET");
          json.writeString("CONNECTION_CREDENTIALS");
          json.writeEndArray();
        });
  }

  /**
   * SendMessage.
   *
   * @param clientToken kept when the same message is sent again, so that it is taken once
   */
  public static byte[] message(String contentType, String content, String clientToken) {
    return Json.object(
        json -> {
          json.writeStringField("ContentType", contentType);
          json.writeStringField("Content", content);
          json.writeStringField("ClientToken", clientToken);
        });
  }

  /**
   * GetTranscript from the newest item backwards, each page in ascending order.
   *
   * @param nextToken of the page before, empty for the first
   */
  public static byte[] transcript(String nextToken) {
    return Json.object(
        json -> {
          json.writeNumberField("MaxResults", LARGEST_PAGE);
          json.writeStringField("ScanDirection", "BACKWARD");
          json.writeStringField("SortOrder", "ASCENDING");
          if (!nextToken.isEmpty()) {
            json.writeStringField("NextToken", nextToken);
          }
        });
  }

  /** DisconnectParticipant. */
  public static byte[] disconnect(String clientToken) {
    return Json.object(json -> json.writeStringField("ClientToken", clientToken));
  }

  /** StopContact. */
  public static byte[] stopContact(String instanceId, String contactId) {
    return Json.object(
        json -> {
          json.writeStringField("InstanceId", instanceId);
          json.writeStringField("ContactId", contactId);
        });
  }
}
