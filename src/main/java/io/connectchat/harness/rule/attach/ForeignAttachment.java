package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-16: a file of another chat is not given out. */
final class ForeignAttachment {
  static final Rule RULE =
      Rule.should("ATT-16", SERVICE, INFER)
          .title("A file of another chat is not given out")
          .does("asks for a file with the token of another chat, and for a made-up id")
          .requires("the service SHOULD refuse both")
          .from(Source.participantApi("GetAttachment"))
          .check(
              Refusals.of(
                  "a call of GetAttachment for a file of another chat, or for none",
                  "a refusal",
                  Refusals.ANY,
                  history -> history.exchanges("GetAttachment").filter(SharedFiles::foreign)));

  private ForeignAttachment() {}
}
