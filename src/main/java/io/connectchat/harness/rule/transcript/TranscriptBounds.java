package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Transcripts;
import java.util.Set;

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
              Refusals.of(
                  "a reading with a member out of its bounds",
                  "400 ValidationException",
                  Set.of(400),
                  history -> history.exchanges("GetTranscript").filter(Transcripts::outOfBounds)));

  private TranscriptBounds() {}
}
