package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.time.Duration;

/** THR-02: a throttled call is not repeated at once. */
final class BacksOff {
  /** With full jitter a first pause may be short, but not nothing. */
  private static final long LEAST = Duration.ofMillis(50).toNanos();

  static final Rule RULE =
      Rule.should("THR-02", CLIENT, DOC)
          .title("A throttled call is not repeated at once")
          .does("gets 429")
          .requires("the client SHOULD wait, longer each time and with jitter")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.counting(
                  "a throttled call that was tried again",
                  (history, tally) ->
                      Conduct.refusedWith(history, 429)
                          .forEach(
                              seen ->
                                  Conduct.next(seen.session(), seen.what())
                                      .ifPresent(
                                          again ->
                                              tally.judge(
                                                  "a pause of 50 ms at least",
                                                  Conduct.unless(
                                                      again.startNanos() - seen.what().nanos()
                                                          >= LEAST,
                                                      "%d ms"
                                                          .formatted(
                                                              (again.startNanos()
                                                                      - seen.what().nanos())
                                                                  / 1_000_000)),
                                                  seen)))));

  private BacksOff() {}
}
