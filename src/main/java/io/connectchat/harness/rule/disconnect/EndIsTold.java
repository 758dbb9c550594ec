package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Optional;

/** DISC-04: the chat's end reaches the customer. */
final class EndIsTold {
  static final Rule RULE =
      Rule.should("DISC-04", SERVICE, SDK)
          .title("The chat's end reaches the customer")
          .does("disconnects, with a subscribed socket")
          .requires("chat.ended SHOULD come on it")
          .from(Source.chatJs("CHANGELOG.md"))
          .check(
              Check.counting("an accepted disconnect with a subscribed socket", EndIsTold::look));

  private EndIsTold() {}

  private static void look(History history, Tally tally) {
    history
        .accepted("DisconnectParticipant")
        .forEach(
            call ->
                Facts.listeners(history, call)
                    .forEach(
                        socket ->
                            tally.judge(
                                "chat.ended",
                                socket.chats().stream().anyMatch(Facts::isEnd)
                                    ? Optional.empty()
                                    : Optional.of("none on socket " + socket.number()),
                                call)));
  }
}
