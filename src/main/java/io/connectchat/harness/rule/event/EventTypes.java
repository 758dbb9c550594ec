package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** EVT-01: an event is typing, delivered or read. */
final class EventTypes {
  private static final String EVENT = "application/vnd.amazonaws.connect.event.";
  private static final Set<String> KNOWN =
      Set.of(EVENT + "typing", EVENT + "message.delivered", EVENT + "message.read");

  static final Rule RULE =
      Rule.must("EVT-01", CLIENT, DOC)
          .title("An event is typing, delivered or read")
          .does("sends an event")
          .requires(
              "ContentType MUST be one of typing, message.delivered and message.read (connection.acknowledged is retired)")
          .from(Source.participantApi("SendEvent"))
          .check(
              Conduct.bodies(
                  "SendEvent",
                  "typing, message.delivered or message.read",
                  body ->
                      Conduct.unless(
                          KNOWN.contains(body.path("ContentType").asText("")),
                          "ContentType " + body.path("ContentType").asText(""))));

  private EventTypes() {}
}
