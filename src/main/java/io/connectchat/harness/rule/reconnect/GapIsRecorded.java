package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECON-06: what was said without a socket is in the transcript. */
final class GapIsRecorded {
  static final Rule RULE =
      Rule.must("RECON-06", SERVICE, DOC)
          .title("What was said without a socket is in the transcript")
          .does("sends while no socket is open and reads the transcript")
          .requires("the message MUST be in it")
          .from(Source.chatJs(".github/docs/COMMON_ISSUES.md"))
          .check(Check.notYet());

  private GapIsRecorded() {}
}
