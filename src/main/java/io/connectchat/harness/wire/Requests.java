package io.connectchat.harness.wire;

import java.nio.charset.StandardCharsets;

/** The bodies of the Participant Service's requests and of StopContact, as UTF-8 JSON. */
public final class Requests {
  /** The largest page that GetTranscript gives. Source: service model, MaxResults. */
  public static final int LARGEST_PAGE = 100;

  /** What a message's JSON has beside its three texts. */
  private static final int MESSAGE_BYTES = 48;

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
    if (PlainJson.isPlain(contentType)
        && PlainJson.isPlain(content)
        && PlainJson.isPlain(clientToken)) {
      return new PlainJson(
              MESSAGE_BYTES + contentType.length() + content.length() + clientToken.length())
          .put("{\"ContentType\":\"")
          .put(contentType)
          .put("\",\"Content\":\"")
          .put(content)
          .put("\",\"ClientToken\":\"")
          .put(clientToken)
          .put("\"}")
          .bytes();
    }
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

  /**
   * GetTranscript from an item forwards, each page in ascending order.
   *
   * @param from the Id of the item to begin with
   * @param nextToken of the page before, empty for the first
   */
  public static byte[] transcriptFrom(String from, String nextToken) {
    return Json.object(
        json -> {
          json.writeNumberField("MaxResults", LARGEST_PAGE);
          json.writeStringField("ScanDirection", "FORWARD");
          json.writeStringField("SortOrder", "ASCENDING");
          json.writeObjectFieldStart("StartPosition");
          json.writeStringField("Id", from);
          json.writeEndObject();
          if (!nextToken.isEmpty()) {
            json.writeStringField("NextToken", nextToken);
          }
        });
  }

  /** SendEvent of an event that is about nothing else: typing, connection.acknowledged. */
  public static byte[] event(String contentType, String clientToken) {
    return Json.object(
        json -> {
          json.writeStringField("ContentType", contentType);
          json.writeStringField("ClientToken", clientToken);
        });
  }

  /** SendEvent of a receipt for a message. */
  public static byte[] receipt(String contentType, String messageId, String clientToken) {
    byte[] content = Json.object(json -> json.writeStringField("messageId", messageId));
    return message(contentType, new String(content, StandardCharsets.UTF_8), clientToken);
  }

  /**
   * StartAttachmentUpload.
   *
   * @param bytes the size of the file
   */
  public static byte[] startUpload(String name, String contentType, int bytes, String clientToken) {
    return Json.object(
        json -> {
          json.writeStringField("ContentType", contentType);
          json.writeNumberField("AttachmentSizeInBytes", bytes);
          json.writeStringField("AttachmentName", name);
          json.writeStringField("ClientToken", clientToken);
        });
  }

  /** CompleteAttachmentUpload; the service takes one attachment at a time. */
  public static byte[] completeUpload(String attachmentId, String clientToken) {
    return Json.object(
        json -> {
          json.writeArrayFieldStart("AttachmentIds");
          json.writeString(attachmentId);
          json.writeEndArray();
          json.writeStringField("ClientToken", clientToken);
        });
  }

  /** GetAttachment. */
  public static byte[] getAttachment(String attachmentId) {
    return Json.object(json -> json.writeStringField("AttachmentId", attachmentId));
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
