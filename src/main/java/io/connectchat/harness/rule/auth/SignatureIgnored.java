package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** AUTH-12: the Participant Service does without a signature, and with any. */
final class SignatureIgnored {
  static final Rule RULE =
      Rule.should("AUTH-12", SERVICE, SDK)
          .title("The Participant Service does without a signature, and with any")
          .does(
              "sends with and without an Authorization header, and with one of an empty access key")
          .requires("each SHOULD be accepted")
          .from(Source.chatJs("src/client/client.js"))
          .check(Check.notYet());

  private SignatureIgnored() {}
}
