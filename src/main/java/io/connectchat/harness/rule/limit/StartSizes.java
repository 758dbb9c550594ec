package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** LIM-03: name, token and attributes of a start have their bounds. */
final class StartSizes {
  static final Rule RULE =
      Rule.must("LIM-03", CLIENT, MODEL)
          .title("Name, token and attributes of a start have their bounds")
          .does("starts a chat")
          .requires(
              "DisplayName MUST have 1 to 256 characters, ClientToken at most 500, Attributes at most 32,768 bytes")
          .from(Source.api("StartChatContact"))
          .check(
              Conduct.bodies(
                  "StartChatContact",
                  "DisplayName of 1 to 256 characters, ClientToken of 500, Attributes of 32,768 bytes",
                  StartSizes::complaint));

  private StartSizes() {}

  private static Optional<String> complaint(JsonNode start) {
    int name = length(start.at("/ParticipantDetails/DisplayName").asText(""));
    int token = length(start.path("ClientToken").asText(""));
    int attributes = 0;
    for (Map.Entry<String, JsonNode> one : start.path("Attributes").properties()) {
      attributes += bytes(one.getKey()) + bytes(one.getValue().asText(""));
    }
    if (name > 256) {
      return Optional.of("DisplayName of " + name + " characters");
    }
    if (token > 500) {
      return Optional.of("ClientToken of " + token + " characters");
    }
    return Conduct.unless(attributes <= 32_768, "Attributes of " + attributes + " bytes");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
