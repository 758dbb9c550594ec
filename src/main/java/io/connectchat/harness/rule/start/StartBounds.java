package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** START-13: a start outside of its bounds is refused. */
final class StartBounds {
  static final Rule RULE =
      Rule.must("START-13", SERVICE, MODEL)
          .title("A start outside of its bounds is refused")
          .does(
              "starts chats without a display name, with one of 257 characters, and without an instance")
          .requires("the service MUST refuse each with 400")
          .from(Source.api("StartChatContact"))
          .check(
              Refusals.of(
                  "a start without a member that it must have, or with one out of its bounds",
                  "400 InvalidRequestException",
                  Set.of(400),
                  history -> history.exchanges("StartChatContact").filter(Starts::outOfBounds)));

  private StartBounds() {}
}
