package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-01: an event is typing, delivered or read. */
final class EventTypes {
  static final Rule RULE =
      Rule.must("EVT-01", CLIENT, DOC)
          .title("An event is typing, delivered or read")
          .does("sends an event")
          .requires(
              "ContentType MUST be one of typing, message.delivered and message.read (connection.acknowledged is retired)")
          .from(Source.participantApi("SendEvent"))
          .check(Check.notYet());

  private EventTypes() {}
}
