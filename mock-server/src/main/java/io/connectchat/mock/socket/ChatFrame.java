package io.connectchat.mock.socket;

import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.mock.contact.Attachment;
import io.connectchat.mock.contact.Chunk;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Event;
import io.connectchat.mock.contact.EventType;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Receipt;
import io.connectchat.mock.contact.ReceiptNotice;
import io.connectchat.mock.contact.SharedAttachment;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An item as a frame of the topic aws/chat: JSON, inside a string, inside JSON.
 *
 * <p>Source: protocol notes 3.4; real clients 23 to 26.
 */
final class ChatFrame {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private ChatFrame() {}

  static String of(Contact contact, Item item) {
    String content = content(contact, item);
    return FrameJson.object(
        json -> {
          json.writeStringField("content", content);
          json.writeStringField("contentType", "application/json");
          json.writeStringField("topic", Topic.CHAT);
        });
  }

  /** What the frame says about the item, as JSON. */
  static String content(Contact contact, Item item) {
    return FrameJson.object(json -> write(json, contact, item));
  }

  private static void write(JsonGenerator json, Contact contact, Item item) throws IOException {
    json.writeStringField("AbsoluteTime", TIME.format(item.at()));
    if (item instanceof Message message) {
      json.writeStringField("Content", message.content());
      describe(json, message.contentType(), message.id(), "MESSAGE");
      if (message.chunk().isPresent()) {
        writeChunk(json, message.chunk().get());
      }
    } else if (item instanceof Event event) {
      if (event.content().isPresent()) {
        json.writeStringField("Content", event.content().get());
      }
      describe(json, event.type().contentType(), event.id(), "EVENT");
    } else if (item instanceof SharedAttachment shared) {
      writeAttachment(json, shared); // neither Content nor ContentType: protocol notes 3.4(17)
    } else if (item instanceof ReceiptNotice notice) {
      describe(json, EventType.MESSAGE_METADATA.contentType(), notice.id(), "MESSAGEMETADATA");
      writeReceipt(json, notice);
      return; // no participant and no contact: protocol notes 3.4(18)
    }
    if (item.author().isPresent()) {
      writeAuthor(json, item.author().get());
    }
    json.writeStringField("InitialContactId", contact.id());
    json.writeStringField("ContactId", contact.contactIdOf(item));
  }

  private static void describe(JsonGenerator json, String contentType, String id, String type)
      throws IOException {
    json.writeStringField("ContentType", contentType);
    json.writeStringField("Id", id);
    json.writeStringField("Type", type);
  }

  private static void writeAttachment(JsonGenerator json, SharedAttachment shared)
      throws IOException {
    Attachment attachment = shared.attachment();
    json.writeArrayFieldStart("Attachments");
    json.writeStartObject();
    json.writeStringField("ContentType", attachment.contentType());
    json.writeStringField("AttachmentId", attachment.id());
    json.writeStringField("AttachmentName", attachment.name());
    json.writeStringField("Status", attachment.status().name());
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringField("Id", shared.id());
    json.writeStringField("Type", "ATTACHMENT");
  }

  private static void writeAuthor(JsonGenerator json, Participant author) throws IOException {
    json.writeStringField("ParticipantId", author.id());
    json.writeStringField("DisplayName", author.displayName());
    json.writeStringField("ParticipantRole", author.role().name());
  }

  private static void writeChunk(JsonGenerator json, Chunk chunk) throws IOException {
    json.writeObjectFieldStart("MessageMetadata");
    json.writeBooleanField("MessageCompleted", chunk.completed());
    json.writeNumberField("ChunkNumber", chunk.number());
    json.writeEndObject();
  }

  private static void writeReceipt(JsonGenerator json, ReceiptNotice notice) throws IOException {
    Receipt receipt = notice.receipt();
    json.writeObjectFieldStart("MessageMetadata");
    json.writeStringField("MessageId", notice.messageId());
    json.writeArrayFieldStart("Receipts");
    json.writeStartObject();
    if (receipt.delivered().isPresent()) {
      json.writeStringField("DeliveredTimestamp", text(receipt.delivered().get()));
    }
    if (receipt.read().isPresent()) {
      json.writeStringField("ReadTimestamp", text(receipt.read().get()));
    }
    json.writeStringField("RecipientParticipantId", receipt.recipientId());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String text(Instant time) {
    return TIME.format(time);
  }
}
