package io.connectchat.harness.rule.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Told;

/** Calls of SendEvent, and what is told of them. */
final class Events {
  private static final Contract CONTRACT = Contract.standard();
  private static final int CONFLICT = 409;

  private Events() {}

  /** Typing or a receipt that the service has no reason to refuse; a third participant is one. */
  static boolean sound(Seen<Exchange> call) {
    return permitted(call)
        && CONTRACT.eventTypes().contains(type(call))
        && !isOfNoMessage(call)
        && call.what().answered().status() != CONFLICT;
  }

  /** A receipt for an item that came without Id: its refusal is not the service's mistake. */
  private static boolean isOfNoMessage(Seen<Exchange> call) {
    String content = call.what().asked().json().path("Content").asText("");
    JsonNode receipt = Bodies.json(content);
    return receipt.has("messageId") && receipt.path("messageId").asText("").isEmpty();
  }

  static boolean unsupported(Seen<Exchange> call) {
    return permitted(call) && !CONTRACT.eventTypes().contains(type(call));
  }

  static boolean isReceipt(Sent sent) {
    return sent.contentType().endsWith(".message.read")
        || sent.contentType().endsWith(".message.delivered");
  }

  /** Whether an item tells that the sender of a receipt has read, or got, the message. */
  static boolean tells(Told told, Sent receipt) {
    boolean read = receipt.contentType().endsWith(".message.read");
    for (JsonNode one : told.json().at("/MessageMetadata/Receipts")) {
      boolean time =
          read
              ? one.hasNonNull("ReadTimestamp")
              : one.hasNonNull("ReadTimestamp") || one.hasNonNull("DeliveredTimestamp");
      String reader = one.path("RecipientParticipantId").asText("");
      if (time && receipt.session().participantIds().contains(reader)) {
        return true;
      }
    }
    return false;
  }

  private static boolean permitted(Seen<Exchange> call) {
    return Facts.alive(call)
        && Facts.bearsConnectionToken(call)
        && !Facts.timeMoved(call.session())
        && !Facts.throttled(call.what());
  }

  private static String type(Seen<Exchange> call) {
    return call.what().asked().json().path("ContentType").asText("");
  }
}
