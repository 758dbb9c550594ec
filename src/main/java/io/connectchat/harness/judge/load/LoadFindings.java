package io.connectchat.harness.judge.load;

import java.util.Optional;

/** What shape of load and dialogue have shown. */
public record LoadFindings(
    Optional<CapacityResult> capacity, Optional<Drift> drift, Optional<DialogueResult> dialogue) {
  /** Of a load that looks for neither. */
  public static final LoadFindings NONE =
      new LoadFindings(Optional.empty(), Optional.empty(), Optional.empty());
}
