package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-22: reading forward goes on from an item. */
final class ForwardFrom {
  static final Rule RULE =
      Rule.should("TRN-22", SERVICE, DOC)
          .title("Reading forward goes on from an item")
          .does("reads FORWARD from the Id of an item")
          .requires("all later items SHOULD come, and none that is earlier")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private ForwardFrom() {}
}
