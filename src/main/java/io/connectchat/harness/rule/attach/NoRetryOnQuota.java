package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
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
          .check(
              Check.each(
                  "an upload that was answered with 402",
                  "no repetition",
                  history -> Conduct.refusedWith(history, 402),
                  seen ->
                      seen.session().exchanges(seen.what().operation()).stream()
                          .filter(next -> next.startNanos() >= seen.what().nanos())
                          .filter(next -> Uploads.what(next).equals(Uploads.what(seen.what())))
                          .findFirst()
                          .map(next -> "the same upload again")));

  private NoRetryOnQuota() {}
}
