package io.connectchat.harness.probe;

import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.wire.OneLine;
import java.util.Optional;

/**
 * Tells whether there is a Participant Service at all: one call without a token, which no chat
 * needs.
 */
final class Knock {
  private Knock() {}

  /** What is there instead, in one line; empty when it speaks as Connect does. */
  static Optional<String> at(Guest guest) throws InterruptedException {
    Exchange call =
        guest.call(Route.CONNECTION, "", Bits.types("WEBSOCKET", "CONNECTION_CREDENTIALS"));
    Answered answer = call.answered();
    String where = guest.place().participant().toString();
    if (!answer.came()) {
      return Optional.of(where + ": " + answer.failure() + advice(where, answer.failure()));
    }
    if (answer.header("x-amzn-errortype").isEmpty() && !speaksJson(answer)) {
      return Optional.of(
          where
              + ": no Amazon Connect there: POST "
              + Route.CONNECTION.path()
              + " was answered "
              + answer.status()
              + " with "
              + (answer.body().isBlank()
                  ? "nothing"
                  : "\"" + OneLine.of(answer.body().strip(), OneLine.NAME) + "\"")
              + ", where an error in JSON was expected");
    }
    return Optional.empty();
  }

  private static String advice(String where, String failure) {
    if (failure.startsWith("Connection refused")) {
      return "; nobody listens there: start the service, or mend host and port";
    }
    if (failure.startsWith("invalid version format")) {
      return "; what listens there does not speak HTTP";
    }
    if (failure.startsWith("no answer within")) {
      return "; something listens there and does not answer: look whether the service is well, and"
          + " whether host and port are its own";
    }
    boolean shut = where.startsWith("http:") && failure.contains("closed");
    return shut ? "; if it speaks TLS, the URL begins with https" : "";
  }

  private static boolean speaksJson(Answered answer) {
    return answer.status() != 404 && answer.json().isObject();
  }
}
