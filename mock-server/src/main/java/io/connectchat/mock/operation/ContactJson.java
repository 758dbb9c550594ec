package io.connectchat.mock.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.mock.contact.Contact;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contact as the Connect API gives it. Source: Amazon Connect API, Contact. */
final class ContactJson {
  private static final String ARN = "arn:aws:connect:us-east-1:123456789012:instance/";

  private ContactJson() {}

  /** What DescribeContact and SearchContacts both tell of one contact of a chain. */
  static void write(JsonGenerator json, Contact contact, String id) throws IOException {
    json.writeStringField("Arn", ARN + contact.request().instanceId() + "/contact/" + id);
    json.writeStringField("Id", id);
    json.writeStringField("InitialContactId", contact.id());
    List<String> chain = contact.chain();
    int index = chain.indexOf(id);
    if (index > 0) {
      json.writeStringField("PreviousContactId", chain.get(index - 1));
    }
    json.writeStringField("InitiationMethod", index == 0 ? "API" : "TRANSFER");
    json.writeStringField("Channel", "CHAT");
    writeTime(json, "InitiationTimestamp", Optional.of(contact.life().startedAt()));
    writeTime(json, "DisconnectTimestamp", contact.life().endedAt());
    json.writeObjectFieldStart("SegmentAttributes");
    for (var attribute : contact.request().options().segmentAttributes().entrySet()) {
      json.writeObjectFieldStart(attribute.getKey());
      json.writeStringField("ValueString", attribute.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** What only DescribeContact tells. */
  static void writeDetails(JsonGenerator json, Contact contact) throws IOException {
    writeTime(json, "ConnectedToSystemTimestamp", contact.life().connectedAt());
    writeText(json, "DisconnectReason", contact.life().disconnectReason().map(Enum::name));
    writeText(json, "RelatedContactId", contact.request().options().relatedContactId());
    writeText(json, "CustomerId", contact.request().options().customerId());
    writeMap(json, "Attributes", contact.attributes());
  }

  static void writeMap(JsonGenerator json, String name, Map<String, String> map)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (var entry : map.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String name, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }

  private static void writeTime(JsonGenerator json, String name, Optional<Instant> time)
      throws IOException {
    if (time.isPresent()) {
      json.writeNumberField(name, BigDecimal.valueOf(time.get().toEpochMilli(), 3));
    }
  }
}
