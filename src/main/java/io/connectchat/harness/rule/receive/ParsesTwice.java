package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-02: the content of a chat frame is parsed a second time. */
final class ParsesTwice {
  static final Rule RULE =
      Rule.must("RECV-02", CLIENT, OBS)
          .title("The content of a chat frame is parsed a second time")
          .does("gets a chat frame")
          .requires("the client MUST parse content, a string, as JSON")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private ParsesTwice() {}
}
