package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-06: the transcript is read after every reconnect. */
final class ReadsAfterReconnect {
  static final Rule RULE =
      Rule.must("TRN-06", CLIENT, DOC)
          .title("The transcript is read after every reconnect")
          .does("loses its socket and opens another")
          .requires("the client MUST call GetTranscript: what was said meanwhile is not sent again")
          .from(Source.chatJs(".github/docs/COMMON_ISSUES.md"))
          .check(Check.notYet());

  private ReadsAfterReconnect() {}
}
