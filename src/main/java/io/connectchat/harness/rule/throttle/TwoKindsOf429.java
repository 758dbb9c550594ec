package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.Explained;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Optional;

/** THR-01: a full instance is told from a fast client. */
final class TwoKindsOf429 {
  static final Rule RULE =
      Rule.must("THR-01", CLIENT, DOC)
          .title("A full instance is told from a fast client")
          .does("gets 429 to a start")
          .requires(
              "the client MUST tell LimitExceededException from TooManyRequestsException by the error's type")
          .from(Source.api("StartChatContact"))
          .check(
              Check.counting(
                  "429 to a start, and a client that says what went wrong",
                  (history, tally) ->
                      Conduct.refusedWith(history, 429)
                          .filter(seen -> seen.what().operation().equals("StartChatContact"))
                          .forEach(seen -> judge(seen, tally))));

  private TwoKindsOf429() {}

  private static void judge(Seen<Exchange> refused, Tally tally) {
    Optional<Explained> said = Conduct.explained(refused);
    String type = refused.what().answered().error().type();
    said.ifPresent(
        words ->
            tally.judge(
                "the error's type, " + type,
                Conduct.unless(
                    words.words().contains(type.replace("Exception", "")), "another explanation"),
                refused));
  }
}
