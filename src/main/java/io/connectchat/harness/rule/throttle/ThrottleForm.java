package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** THR-04: throttling is 429 ThrottlingException. */
final class ThrottleForm {
  static final Rule RULE =
      Rule.must("THR-04", SERVICE, MODEL)
          .title("Throttling is 429 ThrottlingException")
          .does("sends faster than the quota allows")
          .requires(
              "a throttled participant call MUST be 429 ThrottlingException (or TooManyRequestsException of the gateway in front)")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "a throttled participant call",
                  "429 ThrottlingException, or TooManyRequestsException of the gateway in front",
                  history -> history.refused().filter(call -> throttled(call)),
                  ThrottleForm::complaint));

  private ThrottleForm() {}

  private static boolean throttled(Seen<Exchange> call) {
    return Facts.isParticipant(call.what())
        && (Facts.throttled(call.what())
            || call.what().answered().error().type().contains("Throttl"));
  }

  private static Optional<String> complaint(Seen<Exchange> call) {
    String type = call.what().answered().error().type();
    boolean right =
        Facts.throttled(call.what())
            && (type.equals("ThrottlingException") || type.equals("TooManyRequestsException"));
    return right ? Optional.empty() : Optional.of(Facts.answer(call));
  }
}
