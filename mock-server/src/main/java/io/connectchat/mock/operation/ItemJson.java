package io.connectchat.mock.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.mock.contact.Event;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Receipt;
import io.connectchat.mock.contact.SharedAttachment;
import io.connectchat.mock.contact.TranscriptPage;
import java.io.IOException;
import java.util.List;

/**
 * An item as GetTranscript gives it; members without a value are left out, or are null.
 *
 * <p>Source: Amazon Connect participant API, Item.
 */
final class ItemJson {
  private ItemJson() {}

  /**
   * Writes an item.
   *
   * @param nulls whether Content is null where there is none
   */
  static void write(JsonGenerator json, TranscriptPage.Entry entry, boolean nulls)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("AbsoluteTime", Json.time(entry.item().at()));
    if (entry.item() instanceof Message message) {
      json.writeStringField("Content", message.content());
      json.writeStringField("ContentType", message.contentType());
      json.writeStringField("Type", "MESSAGE");
    } else if (entry.item() instanceof Event event) {
      if (event.content().isPresent()) {
        json.writeStringField("Content", event.content().get());
      } else if (nulls) {
        json.writeNullField("Content");
      }
      json.writeStringField("ContentType", event.type().contentType());
      json.writeStringField("Type", "EVENT");
    } else if (entry.item() instanceof SharedAttachment shared) {
      AttachmentJson.write(json, shared.attachment());
      json.writeStringField("Type", "ATTACHMENT");
    }
    json.writeStringField("Id", entry.item().id());
    if (entry.item().author().isPresent()) {
      writeAuthor(json, entry.item().author().get());
    }
    if (!entry.receipts().isEmpty()) {
      writeReceipts(json, entry.item().id(), entry.receipts());
    }
    json.writeStringField(entry.isPast() ? "RelatedContactId" : "ContactId", entry.contactId());
    json.writeEndObject();
  }

  private static void writeAuthor(JsonGenerator json, Participant author) throws IOException {
    json.writeStringField("ParticipantId", author.id());
    json.writeStringField("DisplayName", author.displayName());
    json.writeStringField("ParticipantRole", author.role().name());
  }

  private static void writeReceipts(JsonGenerator json, String messageId, List<Receipt> receipts)
      throws IOException {
    json.writeObjectFieldStart("MessageMetadata");
    json.writeStringField("MessageId", messageId);
    json.writeArrayFieldStart("Receipts");
    for (Receipt receipt : receipts) {
      json.writeStartObject();
      if (receipt.delivered().isPresent()) {
        json.writeStringField("DeliveredTimestamp", Json.time(receipt.delivered().get()));
      }
      if (receipt.read().isPresent()) {
        json.writeStringField("ReadTimestamp", Json.time(receipt.read().get()));
      }
      json.writeStringField("RecipientParticipantId", receipt.recipientId());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
