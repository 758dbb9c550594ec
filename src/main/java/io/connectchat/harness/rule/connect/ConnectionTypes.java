package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-02: a web customer asks for a socket and credentials. */
final class ConnectionTypes {
  static final Rule RULE =
      Rule.must("CONN-02", CLIENT, MODEL)
          .title("A web customer asks for a socket and credentials")
          .does("connects")
          .requires("Type MUST contain WEBSOCKET and CONNECTION_CREDENTIALS")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Conduct.bodies(
                  "CreateParticipantConnection",
                  "Type with WEBSOCKET and CONNECTION_CREDENTIALS",
                  body ->
                      Conduct.unless(
                          has(body, "WEBSOCKET") && has(body, "CONNECTION_CREDENTIALS"),
                          "Type " + body.path("Type"))));

  private ConnectionTypes() {}

  private static boolean has(JsonNode body, String wanted) {
    for (JsonNode type : body.path("Type")) {
      if (type.asText().equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
