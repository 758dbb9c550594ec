package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-03: reading ends with an absent or empty NextToken. */
final class EndOfPages {
  static final Rule RULE =
      Rule.must("TRN-03", CLIENT, OBS)
          .title("Reading ends with an absent or empty NextToken")
          .does("reads the transcript to its end")
          .requires(
              "the client MUST stop at an absent or empty NextToken and never send an empty one")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 28))
          .check(
              Conduct.ifGiven(
                  "GetTranscript",
                  "/NextToken",
                  "the NextToken of the page before",
                  token -> Conduct.unless(!token.asText("").isEmpty(), "an empty NextToken")));

  private EndOfPages() {}
}
