package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** AUTH-05: tokens and pre-signed URLs appear in no log. */
final class KeepsSecrets {
  static final Rule RULE =
      Rule.should("AUTH-05", CLIENT, INFER)
          .title("Tokens and pre-signed URLs appear in no log")
          .does("logs and reports")
          .requires("tokens and URLs with credentials SHOULD NOT appear")
          .from(Source.policy("secrets"))
          .check(Check.notYet());

  private KeepsSecrets() {}
}
