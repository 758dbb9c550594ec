package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.List;
import java.util.Optional;

/** DISC-09: a chat ends once. */
final class EndsOnce {
  static final Rule RULE =
      Rule.should("DISC-09", SERVICE, SDK)
          .title("A chat ends once")
          .does("ends a chat and goes on listening")
          .requires("chat.ended SHOULD come once on a socket")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("a chat that ended on a socket", EndsOnce::look));

  private EndsOnce() {}

  private static void look(History history, Tally tally) {
    history
        .sockets()
        .forEach(
            socket -> {
              List<Told> ends =
                  Told.live(socket).stream().filter(told -> told.isEvent("chat.ended")).toList();
              if (!ends.isEmpty()) {
                tally.judge(
                    "chat.ended once",
                    ends.size() == 1 ? Optional.empty() : Optional.of(ends.size() + " times"),
                    ends.get(ends.size() - 1).where());
              }
            });
  }
}
