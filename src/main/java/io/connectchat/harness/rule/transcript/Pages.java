package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-13: pages join without overlap or gap. */
final class Pages {
  static final Rule RULE =
      Rule.should("TRN-13", SERVICE, DOC)
          .title("Pages join without overlap or gap")
          .does("reads the transcript in small pages and in large ones")
          .requires(
              "no item SHOULD stand on two pages, and small pages have all that large ones have")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private Pages() {}
}
