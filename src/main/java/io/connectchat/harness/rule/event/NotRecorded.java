package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Told;
import java.util.Optional;

/** EVT-09: idle, returned and auto-disconnection are not recorded. */
final class NotRecorded {
  static final Rule RULE =
      Rule.must("EVT-09", SERVICE, DOC)
          .title("Idle, returned and auto-disconnection are not recorded")
          .does("reads the transcript")
          .requires("participant.idle, .returned and .autodisconnection MUST NOT be in it")
          .from(Source.adminGuide("Set up chat timeouts", "setup-chat-timeouts"))
          .check(
              Check.counting(
                  "an item of a transcript",
                  (history, tally) ->
                      Told.recorded(history)
                          .forEach(
                              told ->
                                  tally.judge(
                                      "no participant.idle, .returned and .autodisconnection",
                                      Contract.standard()
                                              .unrecordedTypes()
                                              .contains(told.contentType())
                                          ? Optional.of(told.inWords())
                                          : Optional.empty(),
                                      told.where()))));

  private NotRecorded() {}
}
