package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ORD-03: a page is in the order that was asked for. */
final class TranscriptOrder {
  static final Rule RULE =
      Rule.should("ORD-03", SERVICE, DOC)
          .title("A page is in the order that was asked for")
          .does("reads the transcript ASCENDING and DESCENDING")
          .requires("the items SHOULD be ordered by AbsoluteTime, that way round")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private TranscriptOrder() {}
}
