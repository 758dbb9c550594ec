package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.wire.Frame;
import java.util.Set;

/** RECV-08: what the client does not know is passed over. */
final class IgnoresUnknown {
  private static final Set<String> TYPES =
      Set.of("MESSAGE", "EVENT", "ATTACHMENT", "MESSAGEMETADATA");

  static final Rule RULE =
      Rule.should("RECV-08", CLIENT, SDK)
          .title("What the client does not know is passed over")
          .does("gets frames of an unknown topic, Type and ContentType")
          .requires("the client SHOULD ignore them and go on")
          .from(Source.chatJs("README.md"))
          .check(
              Conduct.livesOn(
                  "a frame of an unknown topic, Type or ContentType",
                  history ->
                      history
                          .framesIn()
                          .filter(
                              seen ->
                                  seen.what().frame() instanceof Frame.Unknown
                                      || (seen.what().frame() instanceof Frame.Chat
                                          && isUnknown(Conduct.itemJson(seen.what()))))));

  private IgnoresUnknown() {}

  private static boolean isUnknown(JsonNode item) {
    String type = item.path("Type").asText("");
    String content = item.path("ContentType").asText("");
    return !TYPES.contains(type)
        || (type.equals("MESSAGE")
            && !content.startsWith("text/")
            && !content.startsWith("application/"));
  }
}
