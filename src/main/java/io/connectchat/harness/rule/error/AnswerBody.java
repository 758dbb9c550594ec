package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.wire.OneLine;
import java.util.Optional;

/** ERR-10: a success is a JSON object. */
final class AnswerBody {
  static final Rule RULE =
      Rule.should("ERR-10", SERVICE, MODEL)
          .title("A success is a JSON object")
          .does("calls")
          .requires("the body of a 200 SHOULD be a JSON object, with Content-Type application/json")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "an accepted call",
                  "a JSON object, with Content-Type application/json",
                  history ->
                      history
                          .exchanges()
                          .filter(
                              call ->
                                  Facts.isApi(call.what()) && call.what().answered().accepted()),
                  AnswerBody::complaint));

  private AnswerBody() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    if (!call.what().answered().json().isObject()) {
      return Optional.of(Facts.answer(call) + " with a body that is no JSON object");
    }
    String type = call.what().answered().header("content-type");
    return type.contains("json")
        ? Optional.empty()
        : Optional.of(
            Facts.answer(call) + " with Content-Type \"" + OneLine.of(type, OneLine.NAME) + "\"");
  }
}
