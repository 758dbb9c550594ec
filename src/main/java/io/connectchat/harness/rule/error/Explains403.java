package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ERR-05: A 403 is explained. */
final class Explains403 {
  static final Rule RULE =
      Rule.should("ERR-05", CLIENT, OBS)
          .title("A 403 is explained")
          .does("gets 403")
          .requires(
              "the client SHOULD tell ended chat, wrong token, expired token and a gateway's refusal apart as far as it can")
          .from(Source.issue("amazon-connect/amazon-connect-chat-ui-examples", 86))
          .check(Check.notYet());

  private Explains403() {}
}
