package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** START-02: a start has its three required members, in their bounds. */
final class StartMembers {
  static final Rule RULE =
      Rule.must("START-02", CLIENT, MODEL)
          .title("A start has its three required members, in their bounds")
          .does("starts a chat")
          .requires(
              "InstanceId (1 to 100 characters), ContactFlowId (at most 500) and ParticipantDetails.DisplayName (1 to 256) MUST be in the body")
          .from(Source.api("StartChatContact"))
          .check(
              Conduct.bodies(
                  "StartChatContact",
                  "InstanceId, ContactFlowId and ParticipantDetails.DisplayName, in their bounds",
                  StartMembers::complaint));

  private StartMembers() {}

  private static Optional<String> complaint(JsonNode start) {
    return bound(start, "/InstanceId", 100)
        .or(() -> bound(start, "/ContactFlowId", 500))
        .or(() -> bound(start, "/ParticipantDetails/DisplayName", 256));
  }

  private static Optional<String> bound(JsonNode start, String pointer, int most) {
    String value = start.at(pointer).asText("");
    int length = value.codePointCount(0, value.length());
    return Conduct.unless(
        length >= 1 && length <= most,
        pointer.substring(1).replace('/', '.') + " of " + length + " characters");
  }
}
