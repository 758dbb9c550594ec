package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Set;

/** ERR-04: a refusal is not repeated, a failure a bounded number of times. */
final class NoBlindRetries {
  private static final Set<Integer> FINAL = Set.of(400, 402, 403, 409);
  private static final int MOST = 12;

  static final Rule RULE =
      Rule.should("ERR-04", CLIENT, MODEL)
          .title("A refusal is not repeated, a failure a bounded number of times")
          .does("gets 400, 402, 403, 409, 429 and 500")
          .requires(
              "the client SHOULD NOT repeat the first four as they are, and the last two only so often")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.counting(
                  "a refusal",
                  (history, tally) -> history.refused().forEach(seen -> judge(seen, tally))));

  private NoBlindRetries() {}

  private static void judge(Seen<Exchange> refused, Tally tally) {
    int status = refused.what().answered().status();
    int again = Conduct.repetitions(refused.session(), refused.what()).size();
    if (FINAL.contains(status)) {
      tally.judge(
          "no repetition of what was refused with " + status,
          Conduct.unless(again == 0, again + " repetitions"),
          refused);
    } else if (status == 429 || status >= 500) {
      tally.judge(
          "at most " + MOST + " repetitions",
          Conduct.unless(again <= MOST, again + " repetitions"),
          refused);
    }
  }
}
