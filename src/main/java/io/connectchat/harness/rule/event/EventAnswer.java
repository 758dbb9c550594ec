package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Answers;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-03: an event is answered with Id and AbsoluteTime. */
final class EventAnswer {
  static final Rule RULE =
      Rule.must("EVT-03", SERVICE, MODEL)
          .title("An event is answered with Id and AbsoluteTime")
          .does("sends typing and receipts")
          .requires("SendEvent MUST answer 200 with Id and AbsoluteTime")
          .from(Source.participantApi("SendEvent"))
          .check(
              Check.each(
                  "a typing event or a receipt, in a chat that is alive",
                  "200 with Id and AbsoluteTime",
                  history -> history.exchanges("SendEvent").filter(Events::sound),
                  call -> Answers.withIdAndTime(call)));

  private EventAnswer() {}
}
