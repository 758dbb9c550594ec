package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** LIM-03: name, token and attributes of a start have their bounds. */
final class StartSizes {
  static final Rule RULE =
      Rule.must("LIM-03", CLIENT, MODEL)
          .title("Name, token and attributes of a start have their bounds")
          .does("starts a chat")
          .requires(
              "DisplayName MUST have 1 to 256 characters, ClientToken at most 500, Attributes at most 32,768 bytes")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private StartSizes() {}
}
