package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Answers;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.List;
import java.util.Optional;

/** SEND-09: an accepted message comes back on the customer's own socket. */
final class Echo {
  static final Rule RULE =
      Rule.should("SEND-09", SERVICE, SDK)
          .title("An accepted message comes back on the customer's own socket")
          .does("sends messages on a subscribed socket")
          .requires(
              "a MESSAGE frame with the Id of the answer SHOULD come: clients replace their own copy by it")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("an accepted message on a subscribed socket", Echo::look));

  private Echo() {}

  private static void look(History history, Tally tally) {
    Sent.messages(history).forEach(sent -> look(history, sent, tally));
  }

  private static void look(History history, Sent sent, Tally tally) {
    List<SocketStory> listeners = sent.listeners(history);
    if (listeners.isEmpty()) {
      return;
    }
    boolean heard =
        listeners.stream()
            .anyMatch(
                socket ->
                    sent.echo(socket).filter(echo -> echo.type().equals("MESSAGE")).isPresent());
    tally.judge(
        "a MESSAGE frame with Id " + sent.id(),
        heard ? Optional.empty() : Optional.of(Answers.silence(history, listeners.get(0), sent)),
        sent.call());
  }
}
