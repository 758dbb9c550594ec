package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

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

/** SEND-16: a message says what was sent, whatever it is written with. */
final class TextUnchanged {
  static final Rule RULE =
      Rule.should("SEND-16", SERVICE, INFER)
          .title("A message says what was sent, whatever it is written with")
          .does(
              "sends quotes, backslashes, newlines, other scripts and emoji, as UTF-8 and as JSON escapes")
          .requires(
              "frame and transcript SHOULD have the same characters, unless the answer says that messages are processed in flight")
          .from(Source.participantApi("SendMessage"))
          .check(Check.counting("a message and what was told of it", TextUnchanged::look));

  private TextUnchanged() {}

  private static void look(History history, Tally tally) {
    Map<String, Sent> sent = new HashMap<>();
    Sent.messages(history)
        .filter(message -> !message.processed() && !message.id().isEmpty())
        .forEach(message -> sent.putIfAbsent(message.id(), message));
    Told.all(history)
        .filter(told -> told.type().equals("MESSAGE") && sent.containsKey(told.id()))
        .forEach(told -> look(sent.get(told.id()), told, tally));
  }

  private static void look(Sent sent, Told told, Tally tally) {
    boolean same =
        told.text("Content").equals(sent.content())
            && (told.contentType().isEmpty() || told.contentType().equals(sent.contentType()));
    if (same) {
      tally.held();
    } else {
      tally.broken(
          sent.contentType() + " \"" + OneLine.of(sent.content(), OneLine.SENTENCE) + "\"",
          told.contentType()
              + " \""
              + OneLine.of(told.text("Content"), OneLine.SENTENCE)
              + "\""
              + (told.isLive() ? " on the socket" : " in the transcript"),
          sent.call(),
          told.where());
    }
  }
}
