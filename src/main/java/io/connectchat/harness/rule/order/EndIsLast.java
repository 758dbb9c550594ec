package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.List;

/** ORD-06: chat.ended is the last frame of the chat. */
final class EndIsLast {
  static final Rule RULE =
      Rule.should("ORD-06", SERVICE, SDK)
          .title("chat.ended is the last frame of the chat")
          .does("ends a chat and goes on listening")
          .requires("no aws/chat frame SHOULD come after chat.ended")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("a chat that ended on a socket", EndIsLast::look));

  private EndIsLast() {}

  private static void look(History history, Tally tally) {
    history.sockets().forEach(socket -> look(socket, tally));
  }

  private static void look(SocketStory socket, Tally tally) {
    List<Told> told = Told.live(socket);
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i).isEvent("chat.ended")) {
        List<Told> after =
            told.subList(i + 1, told.size()).stream()
                .filter(later -> !later.isEvent("chat.ended"))
                .toList();
        if (after.isEmpty()) {
          tally.held();
        } else {
          tally.broken(
              "no chat frame behind chat.ended",
              after.get(0).inWords(),
              told.get(i).where(),
              after.get(0).where());
        }
        return;
      }
    }
  }
}
