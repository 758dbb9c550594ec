package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import io.connectchat.harness.wire.OneLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** SEND-17: a message has one AbsoluteTime. */
final class SameTime {
  static final Rule RULE =
      Rule.should("SEND-17", SERVICE, SDK)
          .title("A message has one AbsoluteTime")
          .does("sends messages")
          .requires("frame and answer SHOULD have the same AbsoluteTime: clients sort by it")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("a message and its frame", SameTime::look));

  private SameTime() {}

  private static void look(History history, Tally tally) {
    Map<String, Sent> sent = new HashMap<>();
    Stream.concat(Sent.messages(history), Sent.events(history))
        .filter(message -> !message.id().isEmpty())
        .forEach(message -> sent.putIfAbsent(message.id(), message));
    Told.live(history)
        .filter(told -> sent.containsKey(told.id()) && told.type().equals("MESSAGE"))
        .forEach(
            told ->
                tally.judge(
                    "AbsoluteTime " + sent.get(told.id()).time(),
                    told.text("AbsoluteTime").equals(sent.get(told.id()).time())
                        ? Optional.empty()
                        : Optional.of(
                            OneLine.of(told.text("AbsoluteTime"), OneLine.NAME) + " on the socket"),
                    sent.get(told.id()).call(),
                    told.where()));
  }
}
