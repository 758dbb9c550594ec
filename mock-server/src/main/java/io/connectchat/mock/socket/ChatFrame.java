package io.connectchat.mock.socket;

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
import io.connectchat.mock.contact.TimeText;

/**
 * An item as a frame of the topic aws/chat: JSON, inside a string, inside JSON.
 *
 * <p>Source: protocol notes 3.4; real clients 23 to 26.
 */
final class ChatFrame {
  private ChatFrame() {}

  static String of(Contact contact, Item item) {
    return FrameJson.object(
        json -> {
          json.inText("content", content -> write(content, contact, item));
          json.member("contentType", "application/json");
          json.member("topic", Topic.CHAT);
        });
  }

  /** What the frame says about the item, as JSON. */
  static String content(Contact contact, Item item) {
    return FrameJson.object(json -> write(json, contact, item));
  }

  private static void write(FrameJson json, Contact contact, Item item) {
    json.member("AbsoluteTime", TimeText.of(item.at()));
    if (item instanceof Message message) {
      json.member("Content", message.content());
      describe(json, message.contentType(), message.id(), "MESSAGE");
      if (message.chunk().isPresent()) {
        writeChunk(json, message.chunk().get());
      }
    } else if (item instanceof Event event) {
      if (event.content().isPresent()) {
        json.member("Content", event.content().get());
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
    json.member("InitialContactId", contact.id());
    json.member("ContactId", contact.contactIdOf(item));
  }

  private static void describe(FrameJson json, String contentType, String id, String type) {
    json.member("ContentType", contentType);
    json.member("Id", id);
    json.member("Type", type);
  }

  private static void writeAttachment(FrameJson json, SharedAttachment shared) {
    Attachment attachment = shared.attachment();
    json.listOfOne(
        "Attachments",
        of -> {
          of.member("ContentType", attachment.contentType());
          of.member("AttachmentId", attachment.id());
          of.member("AttachmentName", attachment.name());
          of.member("Status", attachment.status().name());
        });
    json.member("Id", shared.id());
    json.member("Type", "ATTACHMENT");
  }

  private static void writeAuthor(FrameJson json, Participant author) {
    json.member("ParticipantId", author.id());
    json.member("DisplayName", author.displayName());
    json.member("ParticipantRole", author.role().name());
  }

  private static void writeChunk(FrameJson json, Chunk chunk) {
    json.object(
        "MessageMetadata",
        of -> {
          of.member("MessageCompleted", chunk.completed());
          of.member("ChunkNumber", chunk.number());
        });
  }

  private static void writeReceipt(FrameJson json, ReceiptNotice notice) {
    Receipt receipt = notice.receipt();
    json.object(
        "MessageMetadata",
        of -> {
          of.member("MessageId", notice.messageId());
          of.listOfOne("Receipts", one -> writeTimes(one, receipt));
        });
  }

  private static void writeTimes(FrameJson json, Receipt receipt) {
    if (receipt.delivered().isPresent()) {
      json.member("DeliveredTimestamp", TimeText.of(receipt.delivered().get()));
    }
    if (receipt.read().isPresent()) {
      json.member("ReadTimestamp", TimeText.of(receipt.read().get()));
    }
    json.member("RecipientParticipantId", receipt.recipientId());
  }
}
