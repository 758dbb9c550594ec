package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** DISC-07: no token works after the end. */
final class NothingAfterEnd {
  static final Rule RULE =
      Rule.must("DISC-07", SERVICE, OBS)
          .title("No token works after the end")
          .does("calls every operation after the end")
          .requires("none MUST be accepted")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 294))
          .check(
              Check.each(
                  "a call with a chat's own token after its end",
                  "a refusal",
                  history -> Endings.callsAfter(history),
                  call ->
                      call.what().answered().accepted()
                          ? Optional.of(Facts.answer(call))
                          : Optional.empty()));

  private NothingAfterEnd() {}
}
