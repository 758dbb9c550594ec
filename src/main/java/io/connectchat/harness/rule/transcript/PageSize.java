package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-01: a page of the transcript has 0 to 100 items. */
final class PageSize {
  static final Rule RULE =
      Rule.must("TRN-01", CLIENT, MODEL)
          .title("A page of the transcript has 0 to 100 items")
          .does("reads the transcript")
          .requires("MaxResults MUST lie between 0 and 100")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Conduct.ifGiven(
                  "GetTranscript",
                  "/MaxResults",
                  "0 to 100",
                  most ->
                      Conduct.unless(
                          most.isInt() && most.asInt() >= 0 && most.asInt() <= 100,
                          "MaxResults " + most)));

  private PageSize() {}
}
