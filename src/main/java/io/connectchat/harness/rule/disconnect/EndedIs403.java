package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** DISC-05: after the end every call is 403 AccessDeniedException. */
final class EndedIs403 {
  static final Rule RULE =
      Rule.should("DISC-05", SERVICE, OBS)
          .title("After the end every call is 403 AccessDeniedException")
          .does("calls every operation after the end")
          .requires("each SHOULD answer 403 AccessDeniedException: clients take it for the end")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 126))
          .check(
              Check.each(
                  "a call with a chat's own token after its end",
                  "403 AccessDeniedException",
                  history ->
                      Endings.callsAfter(history)
                          .filter(call -> !call.what().answered().accepted()),
                  EndedIs403::complaint));

  private EndedIs403() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    boolean right =
        call.what().answered().status() == 403
            && (call.what().answered().error().type().isEmpty()
                || call.what().answered().error().type().equals("AccessDeniedException"));
    return right ? Optional.empty() : Optional.of(Facts.answer(call));
  }
}
