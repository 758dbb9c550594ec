package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-06: a file over quota is not sent again. */
final class NoRetryOnQuota {
  static final Rule RULE =
      Rule.should("ATT-06", CLIENT, MODEL)
          .title("A file over quota is not sent again")
          .does("gets 402 to an upload")
          .requires("the client SHOULD NOT repeat it")
          .from(Source.participantApi("StartAttachmentUpload"))
          .check(Check.notYet());

  private NoRetryOnQuota() {}
}
