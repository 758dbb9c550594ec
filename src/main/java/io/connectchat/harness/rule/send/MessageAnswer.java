package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Answers;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-03: a message is answered with Id and AbsoluteTime. */
final class MessageAnswer {
  static final Rule RULE =
      Rule.must("SEND-03", SERVICE, MODEL)
          .title("A message is answered with Id and AbsoluteTime")
          .does("sends messages")
          .requires("SendMessage MUST answer 200 with Id and AbsoluteTime")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "an accepted message",
                  "200 with Id and AbsoluteTime",
                  history -> history.accepted("SendMessage"),
                  call -> Answers.withIdAndTime(call)));

  private MessageAnswer() {}
}
