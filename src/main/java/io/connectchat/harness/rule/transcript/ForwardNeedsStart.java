package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-02: forward reading begins somewhere. */
final class ForwardNeedsStart {
  static final Rule RULE =
      Rule.must("TRN-02", CLIENT, DOC)
          .title("Forward reading begins somewhere")
          .does("reads the transcript forward")
          .requires(
              "ScanDirection FORWARD MUST come with a StartPosition: without one nothing is found")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private ForwardNeedsStart() {}
}
