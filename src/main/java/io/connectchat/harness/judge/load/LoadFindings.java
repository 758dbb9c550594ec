package io.connectchat.harness.judge.load;

import java.util.Optional;

/** What the shape of the load has shown. */
public record LoadFindings(Optional<CapacityResult> capacity, Optional<Drift> drift) {
  /** Of a load that looks for neither. */
  public static final LoadFindings NONE = new LoadFindings(Optional.empty(), Optional.empty());
}
