package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ERR-04: a refusal is not repeated, a failure a bounded number of times. */
final class NoBlindRetries {
  static final Rule RULE =
      Rule.should("ERR-04", CLIENT, MODEL)
          .title("A refusal is not repeated, a failure a bounded number of times")
          .does("gets 400, 402, 403, 409, 429 and 500")
          .requires(
              "the client SHOULD NOT repeat the first four as they are, and the last two only so often")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private NoBlindRetries() {}
}
