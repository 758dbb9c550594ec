package io.connectchat.harness.settings;

/**
 * How many conversations are reconciled with GetTranscript before their disconnect.
 *
 * @param share from 0 (none) to 1 (all)
 * @param asked whether the user set {@code chat.transcript}: only then does a target without
 *     GetTranscript make the whole run UNKNOWN
 */
public record TranscriptReading(double share, boolean asked) {

  /** Whether any conversation is reconciled. */
  public boolean wanted() {
    return share > 0;
  }
}
