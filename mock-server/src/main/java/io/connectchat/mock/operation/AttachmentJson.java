package io.connectchat.mock.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.mock.contact.Attachment;
import java.io.IOException;

/** The member Attachments of an item. Source: Amazon Connect participant API, AttachmentItem. */
final class AttachmentJson {
  private AttachmentJson() {}

  static void write(JsonGenerator json, Attachment attachment) throws IOException {
    json.writeArrayFieldStart("Attachments");
    json.writeStartObject();
    json.writeStringField("AttachmentId", attachment.id());
    json.writeStringField("AttachmentName", attachment.name());
    json.writeStringField("ContentType", attachment.contentType());
    json.writeStringField("Status", attachment.status().name());
    json.writeEndObject();
    json.writeEndArray();
  }
}
