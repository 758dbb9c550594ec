package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** THR-05: throttling is understood without Retry-After. */
final class NoRetryAfter {
  static final Rule RULE =
      Rule.should("THR-05", CLIENT, INFER)
          .title("Throttling is understood without Retry-After")
          .does("gets 429 without Retry-After")
          .requires("the client SHOULD choose a pause of its own")
          .from(Source.participantApi("SendMessage"))
          .check(
              Conduct.livesOn(
                  "429 without Retry-After",
                  history ->
                      Conduct.refusedWith(history, 429)
                          .filter(seen -> seen.what().answered().header("Retry-After").isEmpty())));

  private NoRetryAfter() {}
}
