package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;

/** THR-06: a throttled reconnect is tried again. */
final class ThrottledReconnect {
  /** The longest pause that a client should take, and a margin. */
  private static final long PATIENCE = Duration.ofSeconds(40).toNanos();

  static final Rule RULE =
      Rule.should("THR-06", CLIENT, SDK)
          .title("A throttled reconnect is tried again")
          .does("gets 429 to CreateParticipantConnection while it reconnects")
          .requires("the client SHOULD try again and not give the chat up")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "429 to a CreateParticipantConnection of a chat that was connected before",
                  (history, tally) ->
                      Conduct.refusedWith(history, 429)
                          .filter(
                              seen -> seen.what().operation().equals("CreateParticipantConnection"))
                          .filter(
                              seen ->
                                  seen.session().accepted("CreateParticipantConnection").stream()
                                      .anyMatch(made -> made.nanos() < seen.what().startNanos()))
                          .forEach(seen -> judge(seen, tally))));

  private ThrottledReconnect() {}

  private static void judge(Seen<Exchange> throttled, Tally tally) {
    long watched = Conduct.watchedFor(throttled.session(), throttled.what().nanos());
    if (Conduct.next(throttled.session(), throttled.what()).isPresent()) {
      tally.held();
    } else if (watched >= PATIENCE) {
      tally.broken(
          "CreateParticipantConnection again",
          "none in " + Conduct.seconds(watched) + " s: the chat was given up",
          throttled);
    }
  }
}
