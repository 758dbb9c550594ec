package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-04: a list of supported content types has text/plain. */
final class SupportedTypesHavePlain {
  static final Rule RULE =
      Rule.must("START-04", CLIENT, DOC)
          .title("A list of supported content types has text/plain")
          .does("starts a chat and says which content types it supports")
          .requires("SupportedMessagingContentTypes, if given, MUST contain text/plain")
          .from(Source.api("StartChatContact"))
          .check(
              Conduct.ifGiven(
                  "StartChatContact",
                  "/SupportedMessagingContentTypes",
                  "a list with text/plain",
                  types -> Conduct.unless(has(types, "text/plain"), types.toString())));

  private SupportedTypesHavePlain() {}

  private static boolean has(JsonNode types, String wanted) {
    for (JsonNode type : types) {
      if (type.asText().equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
