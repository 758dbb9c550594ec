package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-04: a customer sends no interactive template. */
final class NoInteractive {
  static final Rule RULE =
      Rule.must("SEND-04", CLIENT, DOC)
          .title("A customer sends no interactive template")
          .does("sends a message")
          .requires("ContentType MUST NOT be application/vnd.amazonaws.connect.message.interactive")
          .from(Source.participantApi("SendMessage"))
          .check(
              Conduct.bodies(
                  "SendMessage",
                  "another ContentType than application/vnd.amazonaws.connect.message.interactive",
                  body ->
                      Conduct.unless(
                          !body.path("ContentType")
                              .asText("")
                              .equals("application/vnd.amazonaws.connect.message.interactive"),
                          "that ContentType")));

  private NoInteractive() {}
}
