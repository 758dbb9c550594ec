package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.List;
import java.util.Optional;

/** ORD-07: an agent leaves before the chat ends. */
final class LeftBeforeEnd {
  static final Rule RULE =
      Rule.should("ORD-07", SERVICE, OBS)
          .title("An agent leaves before the chat ends")
          .does("ends a chat with an agent in it")
          .requires("participant.left of the agent SHOULD come before chat.ended, where it comes")
          .from(Source.file("amazon-connect/amazon-connect-chat-ios", "AmazonConnectChatIOSTests"))
          .check(
              Check.counting(
                  "an agent's leaving and the chat's end on one socket", LeftBeforeEnd::look));

  private LeftBeforeEnd() {}

  private static void look(History history, Tally tally) {
    history.sockets().forEach(socket -> look(socket, tally));
  }

  private static void look(SocketStory socket, Tally tally) {
    List<Told> told = Told.live(socket);
    Optional<Told> end = told.stream().filter(one -> one.isEvent("chat.ended")).findFirst();
    told.stream()
        .filter(one -> one.isEvent("participant.left"))
        .filter(one -> one.text("ParticipantRole").equals("AGENT"))
        .filter(one -> end.isPresent())
        .forEach(
            left ->
                tally.judge(
                    "participant.left of the agent before chat.ended",
                    told.indexOf(left) < told.indexOf(end.orElseThrow())
                        ? Optional.empty()
                        : Optional.of("it came behind"),
                    left.where()));
  }
}
