package io.connectchat.harness.rule.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import java.util.stream.StreamSupport;

/** Calls of StartChatContact, sorted by what is wrong with them. */
final class Starts {
  private static final Contract CONTRACT = Contract.standard();
  private static final int FORBIDDEN = 403;
  private static final int THROTTLED = 429;

  private Starts() {}

  /** Signed and well formed; whom IAM or a quota refuses says nothing of the form. */
  static boolean sound(Seen<Exchange> start) {
    int status = start.what().answered().status();
    return signed(start)
        && !outOfBounds(start)
        && !lacksPlain(start)
        && !durationOutOfBounds(start)
        && status != FORBIDDEN
        && status != THROTTLED;
  }

  static boolean outOfBounds(Seen<Exchange> start) {
    JsonNode body = start.what().asked().json();
    return signed(start)
        && !(holds("displayName", body.at("/ParticipantDetails/DisplayName"))
            && holds("instanceId", body.path("InstanceId"))
            && body.hasNonNull("ContactFlowId"));
  }

  static boolean lacksPlain(Seen<Exchange> start) {
    JsonNode types = start.what().asked().json().path("SupportedMessagingContentTypes");
    return signed(start)
        && types.isArray()
        && StreamSupport.stream(types.spliterator(), false)
            .noneMatch(type -> type.asText().equals("text/plain"));
  }

  static boolean durationOutOfBounds(Seen<Exchange> start) {
    JsonNode minutes = start.what().asked().json().path("ChatDurationInMinutes");
    return signed(start)
        && minutes.isNumber()
        && !CONTRACT.bounds("chatDurationInMinutes").hold(minutes.asInt());
  }

  private static boolean holds(String bound, JsonNode text) {
    return text.isTextual()
        && CONTRACT
            .bounds(bound)
            .hold(text.textValue().codePointCount(0, text.textValue().length()));
  }

  private static boolean signed(Seen<Exchange> start) {
    return !start.what().asked().header("authorization").isEmpty();
  }
}
