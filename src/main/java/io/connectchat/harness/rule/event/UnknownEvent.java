package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-11: an event that customers may not send is refused. */
final class UnknownEvent {
  static final Rule RULE =
      Rule.should("EVT-11", SERVICE, DOC)
          .title("An event that customers may not send is refused")
          .does("sends chat.ended and participant.joined as events")
          .requires("the service SHOULD answer 400 ValidationException")
          .from(Source.participantApi("SendEvent"))
          .check(
              Check.each(
                  "an event of a type that customers may not send",
                  "400 ValidationException",
                  history -> history.exchanges("SendEvent").filter(Events::unsupported),
                  call -> Facts.notRefusedWith(400, call)));

  private UnknownEvent() {}
}
