package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** EVT-02: a receipt's content is a string that holds JSON. */
final class ReceiptForm {
  static final Rule RULE =
      Rule.must("EVT-02", CLIENT, DOC)
          .title("A receipt's content is a string that holds JSON")
          .does("sends a receipt")
          .requires("Content MUST be a string with {\"messageId\":\"…\"}")
          .from(Source.participantApi("SendEvent"))
          .check(
              Check.each(
                  "a receipt",
                  "Content: a string with JSON that has a messageId",
                  history ->
                      history
                          .exchanges("SendEvent")
                          .filter(seen -> isReceipt(seen.what().asked().json())),
                  seen -> complaint(seen.what().asked().json().path("Content"))));

  private ReceiptForm() {}

  private static boolean isReceipt(JsonNode event) {
    String type = event.path("ContentType").asText("");
    return type.endsWith(".message.delivered") || type.endsWith(".message.read");
  }

  private static Optional<String> complaint(JsonNode content) {
    if (!content.isTextual()) {
      return Optional.of(content.isObject() ? "an object" : "no string");
    }
    boolean named = !Bodies.json(content.asText()).path("messageId").asText("").isEmpty();
    return Conduct.unless(named, "no messageId in it");
  }
}
