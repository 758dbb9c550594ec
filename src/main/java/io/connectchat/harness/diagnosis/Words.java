package io.connectchat.harness.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.TranscriptPage;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;

/** What only whole exchanges tell. A load run keeps none of them. */
final class Words {
  private static final int FORBIDDEN = 403;

  private final Start start;
  private final Heard heard;
  private final Set<String> ownIds = new HashSet<>(0);
  private Instant tokenExpiry = Instant.MAX;
  private String emptyRead = "";
  private String ownReceipt = "";

  Words(Start start, Heard heard) {
    this.start = start;
    this.heard = heard;
  }

  void accepted(Exchange exchange) {
    JsonNode answer = exchange.answered().json();
    switch (exchange.operation()) {
      case "CreateParticipantConnection" -> {
        start.connected(
            answer.at("/ConnectionCredentials/ConnectionToken").asText(""), exchange.nanos());
        tokenExpiry = instant(answer.at("/ConnectionCredentials/Expiry").asText(""));
      }
      case "GetTranscript" -> read(exchange);
      case "SendMessage" -> ownIds.add(answer.path("Id").asText(""));
      case "SendEvent" -> receipt(exchange.asked().json());
      default -> {
        // Nothing that a diagnosis looks at.
      }
    }
  }

  private void read(Exchange exchange) {
    try {
      TranscriptPage page = TranscriptPage.read(exchange.answered().body());
      heard.read(page.items());
      String asked = exchange.asked().json().path("ContactId").asText("");
      if (page.items().isEmpty() && !asked.isEmpty() && !asked.equals(start.contactId())) {
        emptyRead = asked;
      }
    } catch (MalformedAnswer e) {
      // Whoever judges the answer says so.
    }
  }

  private void receipt(JsonNode event) {
    String message = Bodies.json(event.path("Content").asText("")).path("messageId").asText("");
    if (ReceiptAsObject.isReceipt(event.path("ContentType").asText(""))
        && ownIds.contains(message)) {
      ownReceipt = message;
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return Instant.MAX;
    }
  }

  /** Whether a call was refused behind the Expiry of the newest ConnectionToken. */
  boolean isBehindExpiry(Exchange refused) {
    return refused.answered().status() == FORBIDDEN && refused.answered().at().isAfter(tokenExpiry);
  }

  /** A ContactId other than the chat's, for which the transcript was empty. */
  String emptyRead() {
    return emptyRead;
  }

  /** A message of the customer's own that it sent a receipt for; empty when it did not. */
  String ownReceipt() {
    return ownReceipt;
  }
}
