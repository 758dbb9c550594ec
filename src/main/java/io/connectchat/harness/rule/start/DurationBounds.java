package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-15: a chat's duration has bounds. */
final class DurationBounds {
  static final Rule RULE =
      Rule.must("START-15", SERVICE, MODEL)
          .title("A chat's duration has bounds")
          .does("starts chats of 59 and of 10,081 minutes")
          .requires("the service MUST refuse both with 400")
          .from(Source.api("StartChatContact"))
          .check(
              Check.each(
                  "a start with a duration out of bounds",
                  "400 InvalidRequestException",
                  history ->
                      history.exchanges("StartChatContact").filter(Starts::durationOutOfBounds),
                  start -> Facts.notRefusedWith(400, start)));

  private DurationBounds() {}
}
