package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.List;

/** SUB-09: every subscribed socket of a participant gets the chat. */
final class EverySocketHears {
  static final Rule RULE =
      Rule.should("SUB-09", SERVICE, SDK)
          .title("Every subscribed socket of a participant gets the chat")
          .does("opens and subscribes a second socket beside the first")
          .requires("what is said then SHOULD come on both: clients change sockets that way")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "a message that two subscribed sockets must hear", EverySocketHears::look));

  private EverySocketHears() {}

  private static void look(History history, Tally tally) {
    Sent.messages(history).forEach(sent -> look(history, sent, tally));
  }

  private static void look(History history, Sent sent, Tally tally) {
    List<SocketStory> listeners = sent.listeners(history);
    List<SocketStory> deaf =
        listeners.stream().filter(socket -> sent.echo(socket).isEmpty()).toList();
    if (listeners.size() < 2 || deaf.size() == listeners.size()) {
      return;
    }
    if (deaf.isEmpty()) {
      tally.held();
    } else {
      tally.broken(
          "a frame on each of " + listeners.size() + " subscribed sockets",
          "none of " + sent.inWords() + " on socket " + deaf.get(0).number(),
          sent.call());
    }
  }
}
