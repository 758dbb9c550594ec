package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-09: a NextToken does not outlive a reconnect. */
final class OldNextToken {
  static final Rule RULE =
      Rule.should("TRN-09", CLIENT, OBS)
          .title("A NextToken does not outlive a reconnect")
          .does("reconnects and reads the transcript")
          .requires("the client SHOULD begin without a NextToken")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 245))
          .check(Check.notYet());

  private OldNextToken() {}
}
