package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-04: an empty StartPosition means none. */
final class EmptyStart {
  static final Rule RULE =
      Rule.should("TRN-04", SERVICE, SDK)
          .title("An empty StartPosition means none")
          .does("reads the transcript with StartPosition {}, as AWS's web client does")
          .requires("the answer SHOULD be 200 and have the items")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private EmptyStart() {}
}
