package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-06: a chat is related or persistent, not both. */
final class RelatedOrPersistent {
  static final Rule RULE =
      Rule.must("START-06", CLIENT, DOC)
          .title("A chat is related or persistent, not both")
          .does("starts a chat that goes back to another one")
          .requires("RelatedContactId and PersistentChat MUST NOT be given together")
          .from(Source.api("StartChatContact"))
          .check(
              Check.each(
                  "a start that goes back to another chat",
                  "RelatedContactId or PersistentChat",
                  history ->
                      history
                          .exchanges("StartChatContact")
                          .filter(seen -> goesBack(seen.what().asked().json())),
                  seen ->
                      Conduct.unless(
                          !seen.what().asked().json().has("RelatedContactId")
                              || !seen.what().asked().json().has("PersistentChat"),
                          "both of them")));

  private RelatedOrPersistent() {}

  private static boolean goesBack(JsonNode start) {
    return start.has("RelatedContactId") || start.has("PersistentChat");
  }
}
