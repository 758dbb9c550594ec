package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Optional;

/** DISC-08: stopContact ends a chat. */
final class StopEnds {
  static final Rule RULE =
      Rule.should("DISC-08", SERVICE, DOC)
          .title("StopContact ends a chat")
          .does("stops a chat with a subscribed socket")
          .requires("StopContact SHOULD be 200, and chat.ended come")
          .from(Source.api("StopContact"))
          .check(
              Check.counting("a chat that was stopped, with a subscribed socket", StopEnds::look));

  private StopEnds() {}

  private static void look(History history, Tally tally) {
    history
        .exchanges("StopContact")
        .filter(Endings::soundStop)
        .forEach(
            call -> {
              if (!call.what().answered().accepted()) {
                tally.broken("200", Facts.answer(call), call);
                return;
              }
              tally.held();
              Facts.listeners(history, call)
                  .forEach(
                      socket ->
                          tally.judge(
                              "chat.ended",
                              socket.chats().stream().anyMatch(Facts::isEnd)
                                  ? Optional.empty()
                                  : Optional.of("none on socket " + socket.number()),
                              call));
            });
  }
}
