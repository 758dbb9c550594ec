package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** LIM-02: a message is at most 16,384 long. */
final class ContentSize {
  private static final int MOST = 16_384;

  static final Rule RULE =
      Rule.must("LIM-02", CLIENT, MODEL)
          .title("A message is at most 16,384 long")
          .does("sends a message")
          .requires(
              "Content MUST have at most 16,384 characters (and for some instances 1,024 of text, 12,000 of JSON, 12,288 of an interactive response)")
          .from(Source.participantApi("SendMessage"))
          .check(
              Conduct.bodies(
                  "SendMessage",
                  "16,384 characters at most",
                  body -> Conduct.unless(length(body) <= MOST, length(body) + " characters")));

  private ContentSize() {}

  private static int length(JsonNode body) {
    String content = body.path("Content").asText("");
    return content.codePointCount(0, content.length());
  }
}
