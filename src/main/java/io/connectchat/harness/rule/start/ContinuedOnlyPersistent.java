package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** START-09: only a persistent chat continues another. */
final class ContinuedOnlyPersistent {
  static final Rule RULE =
      Rule.must("START-09", SERVICE, MODEL)
          .title("Only a persistent chat continues another")
          .does("starts chats that are not persistent")
          .requires("ContinuedFromContactId MUST NOT be in their answers")
          .from(Source.api("StartChatContact"))
          .check(
              Check.each(
                  "an accepted start without PersistentChat",
                  "no ContinuedFromContactId",
                  history ->
                      history
                          .accepted("StartChatContact")
                          .filter(start -> !start.what().asked().json().has("PersistentChat")),
                  start ->
                      start.what().answered().json().hasNonNull("ContinuedFromContactId")
                          ? Optional.of("ContinuedFromContactId in the answer")
                          : Optional.empty()));

  private ContinuedOnlyPersistent() {}
}
