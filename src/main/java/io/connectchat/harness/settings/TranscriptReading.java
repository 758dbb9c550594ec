package io.connectchat.harness.settings;

import java.util.OptionalDouble;

/**
 * How many conversations are reconciled with GetTranscript before their disconnect, and more.
 *
 * @param share from 0 (none) to 1 (all)
 * @param asked whether the user set {@code chat.transcript}: only then does a target without
 *     GetTranscript make the whole run UNKNOWN
 * @param midway the share of these whose transcript is also read once in mid-chat
 * @param mostASecond the most GetTranscript calls a second of the whole run
 */
public record TranscriptReading(
    double share, boolean asked, double midway, OptionalDouble mostASecond) {

  /** Whether any conversation is reconciled. */
  public boolean wanted() {
    return share > 0;
  }
}
