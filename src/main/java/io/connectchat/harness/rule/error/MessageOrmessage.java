package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;

/** ERR-03: an error's message is read under both of its names. */
final class MessageOrmessage {
  static final Rule RULE =
      Rule.should("ERR-03", CLIENT, OBS)
          .title("An error's message is read under both of its names")
          .does("gets an error whose body has message, or Message")
          .requires("the client SHOULD read either")
          .from(Source.issue("amazon-connect/AmazonConnectSDK", 9))
          .check(
              Check.counting(
                  "an error with a message, and a client that says what went wrong",
                  (history, tally) -> history.refused().forEach(seen -> judge(seen, tally))));

  private MessageOrmessage() {}

  private static void judge(Seen<Exchange> refused, Tally tally) {
    JsonNode body = refused.what().answered().json();
    String message = body.path("message").asText(body.path("Message").asText(""));
    if (message.isEmpty()) {
      return;
    }
    Conduct.explained(refused)
        .ifPresent(
            said ->
                tally.judge(
                    "the service's own words",
                    Conduct.unless(said.words().contains(message), "others"),
                    refused));
  }
}
