package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-07: no event is sent after the end. */
final class NoEventsAfterEnd {
  static final Rule RULE =
      Rule.should("EVT-07", CLIENT, OBS)
          .title("No event is sent after the end")
          .does("the chat ends")
          .requires("the client SHOULD send no event after chat.ended or its own disconnect")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 126))
          .check(
              Check.counting(
                  "a chat's end",
                  (history, tally) ->
                      history
                          .sessions()
                          .forEach(
                              session ->
                                  Conduct.overNanos(session)
                                      .ifPresent(
                                          over ->
                                              tally.judge(
                                                  "no SendEvent",
                                                  session.exchanges("SendEvent").stream()
                                                      .filter(event -> event.startNanos() > over)
                                                      .findFirst()
                                                      .map(
                                                          event ->
                                                              "a SendEvent after the end"))))));

  private NoEventsAfterEnd() {}
}
