package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-18: a chat ends when its duration is over. */
final class DurationEnds {
  static final Rule RULE =
      Rule.should("START-18", SERVICE, DOC)
          .title("A chat ends when its duration is over")
          .does("starts a chat of 60 minutes and lets an hour pass")
          .requires("chat.ended SHOULD come, and calls be 403 from then on")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private DurationEnds() {}
}
