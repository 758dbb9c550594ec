package io.connectchat.harness.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file in a conversation. An absent member is an empty text.
 *
 * @param status APPROVED, REJECTED, IN_PROGRESS or what the service may add
 */
public record Attachment(String id, String name, String contentType, String status) {
  /** The scanner let it pass: it can be downloaded. */
  public static final String APPROVED = "APPROVED";

  /** The scanner is at it. */
  public static final String IN_PROGRESS = "IN_PROGRESS";

  /** The scanner did not let it pass. */
  public static final String REJECTED = "REJECTED";

  /** The attachments of an item; of an item of another type, none. */
  public static List<Attachment> in(Item item) {
    if (!item.isAttachment()) {
      return List.of();
    }
    List<Attachment> attachments = new ArrayList<>();
    for (JsonNode each : attachments(item)) {
      attachments.add(
          new Attachment(
              each.path("AttachmentId").asText(""),
              each.path("AttachmentName").asText(""),
              each.path("ContentType").asText(""),
              each.path("Status").asText("")));
    }
    return attachments;
  }

  /** An item is read without its attachments, since hardly a frame has one. */
  private static JsonNode attachments(Item item) {
    try {
      return Json.tree(item.json()).path("Attachments");
    } catch (IOException e) {
      throw new IllegalStateException("an item that could be read, could not be read again", e);
    }
  }
}
