package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
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
          .check(
              Check.each(
                  "a GetTranscript with ScanDirection FORWARD",
                  "a StartPosition, or the NextToken of a page",
                  history ->
                      history
                          .exchanges("GetTranscript")
                          .filter(
                              seen ->
                                  seen.what()
                                      .asked()
                                      .json()
                                      .path("ScanDirection")
                                      .asText("")
                                      .equals("FORWARD")),
                  seen ->
                      Conduct.unless(
                          !seen.what().asked().json().path("StartPosition").isEmpty()
                              || seen.what().asked().json().has("NextToken"),
                          "neither")));

  private ForwardNeedsStart() {}
}
