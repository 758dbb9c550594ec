package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** EVT-11: an event that customers may not send is refused. */
final class UnknownEvent {
  static final Rule RULE =
      Rule.should("EVT-11", SERVICE, DOC)
          .title("An event that customers may not send is refused")
          .does("sends chat.ended and participant.joined as events")
          .requires("the service SHOULD answer 400 ValidationException")
          .from(Source.participantApi("SendEvent"))
          .check(
              Refusals.of(
                  "an event of a type that customers may not send",
                  "400 ValidationException",
                  Set.of(400),
                  history -> history.exchanges("SendEvent").filter(Events::unsupported)));

  private UnknownEvent() {}
}
