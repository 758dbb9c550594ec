package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Transcripts;

/** TRN-18: a reading out of bounds is refused. */
final class TranscriptBounds {
  static final Rule RULE =
      Rule.must("TRN-18", SERVICE, MODEL)
          .title("A reading out of bounds is refused")
          .does(
              "reads the transcript with MaxResults 101, ScanDirection SIDEWAYS and SortOrder RANDOM")
          .requires("the service MUST answer 400 ValidationException to each")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.each(
                  "a reading with a member out of its bounds",
                  "400 ValidationException",
                  history -> history.exchanges("GetTranscript").filter(Transcripts::outOfBounds),
                  call -> Facts.notRefusedWith(400, call)));

  private TranscriptBounds() {}
}
