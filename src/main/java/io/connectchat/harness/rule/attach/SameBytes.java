package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-09: a file comes out as it went in. */
final class SameBytes {
  static final Rule RULE =
      Rule.should("ATT-09", SERVICE, DOC)
          .title("A file comes out as it went in")
          .does("sends a file, asks for it and fetches it")
          .requires("the bytes SHOULD be the same")
          .from(Source.participantApi("GetAttachment"))
          .check(Check.notYet());

  private SameBytes() {}
}
