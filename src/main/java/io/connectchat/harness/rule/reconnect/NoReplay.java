package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECON-07: what was said without a socket is not sent again. */
final class NoReplay {
  static final Rule RULE =
      Rule.should("RECON-07", SERVICE, DOC)
          .title("What was said without a socket is not sent again")
          .does("sends while no socket is open, connects and subscribes")
          .requires("no frame of it SHOULD come")
          .from(Source.chatJs(".github/docs/COMMON_ISSUES.md"))
          .check(Check.notYet());

  private NoReplay() {}
}
