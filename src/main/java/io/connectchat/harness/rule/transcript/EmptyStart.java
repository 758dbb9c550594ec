package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Told;
import io.connectchat.harness.rule.Transcripts;
import java.util.Optional;

/** TRN-04: an empty StartPosition means none. */
final class EmptyStart {
  static final Rule RULE =
      Rule.should("TRN-04", SERVICE, SDK)
          .title("An empty StartPosition means none")
          .does("reads the transcript with StartPosition {}, as AWS's web client does")
          .requires("the answer SHOULD be 200 and have the items")
          .from(Source.chatJs("README.md"))
          .check(
              Check.each(
                  "a reading with StartPosition {}",
                  "200 and items",
                  history ->
                      history
                          .exchanges("GetTranscript")
                          .filter(Transcripts::sound)
                          .filter(EmptyStart::emptyStart),
                  EmptyStart::complaint));

  private EmptyStart() {}

  private static boolean emptyStart(Seen<Exchange> call) {
    JsonNode body = call.what().asked().json();
    return body.path("StartPosition").isObject()
        && body.path("StartPosition").isEmpty()
        && body.path("NextToken").asText("").isEmpty()
        && Transcripts.somethingSaidBefore(call);
  }

  private static Optional<String> complaint(Seen<Exchange> call) {
    if (!call.what().answered().accepted()) {
      return Optional.of(Facts.answer(call));
    }
    return Told.on(call).isEmpty() ? Optional.of("200 and no items") : Optional.empty();
  }
}
