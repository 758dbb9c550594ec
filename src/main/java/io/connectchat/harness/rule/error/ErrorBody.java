package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** ERR-07: an error's body is JSON with a message. */
final class ErrorBody {
  static final Rule RULE =
      Rule.should("ERR-07", SERVICE, OBS)
          .title("An error's body is JSON with a message")
          .does("provokes errors")
          .requires(
              "the body SHOULD be a JSON object with message or Message, not HTML and not nothing")
          .from(Source.issue("amazon-connect/AmazonConnectSDK", 9))
          .check(
              Check.each(
                  "an error",
                  "a JSON object with message",
                  history -> history.refused().filter(call -> Facts.isApi(call.what())),
                  ErrorBody::complaint));

  private ErrorBody() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    JsonNode body = call.what().answered().json();
    if (!body.isObject()) {
      return Optional.of(
          Facts.answer(call)
              + (call.what().answered().body().isBlank()
                  ? ", with an empty body"
                  : ", with a body that is no JSON object"));
    }
    return body.path("message").isTextual() || body.path("Message").isTextual()
        ? Optional.empty()
        : Optional.of(Facts.answer(call) + ", with a body without message");
  }
}
