package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** START-15: a chat's duration has bounds. */
final class DurationBounds {
  static final Rule RULE =
      Rule.must("START-15", SERVICE, MODEL)
          .title("A chat's duration has bounds")
          .does("starts chats of 59 and of 10,081 minutes")
          .requires("the service MUST refuse both with 400")
          .from(Source.api("StartChatContact"))
          .check(
              Refusals.of(
                  "a start with a duration out of bounds",
                  "400 InvalidRequestException",
                  Set.of(400),
                  history ->
                      history.exchanges("StartChatContact").filter(Starts::durationOutOfBounds)));

  private DurationBounds() {}
}
