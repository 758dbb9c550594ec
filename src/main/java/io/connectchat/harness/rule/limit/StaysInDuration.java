package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** LIM-06: a chat is over before its duration ends it. */
final class StaysInDuration {
  static final Rule RULE =
      Rule.should("LIM-06", CLIENT, DOC)
          .title("A chat is over before its duration ends it")
          .does("holds a long chat")
          .requires("the client SHOULD end the chat within ChatDurationInMinutes")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private StaysInDuration() {}
}
