package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** ERR-11: every call is answered. */
final class EveryCallIsAnswered {
  static final Rule RULE =
      Rule.should("ERR-11", SERVICE, INFER)
          .title("Every call is answered")
          .does("calls, rightly and wrongly")
          .requires("the service SHOULD answer, and with no status of 500 or above")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "a call",
                  "an answer that is no failure of the service",
                  history -> history.exchanges().filter(call -> Facts.isApi(call.what())),
                  call ->
                      !call.what().answered().came() || call.what().answered().status() >= 500
                          ? Optional.of(
                              call.what().operation() + ": " + call.what().answered().inWords())
                          : Optional.empty()));

  private EveryCallIsAnswered() {}
}
