package io.connectchat.harness.settings;

import java.util.Locale;

/** How the load of a run changes while it lasts. */
public enum LoadShape {
  /** Built up over {@code chat.rampUp}, then the same until the end. */
  STEADY,
  /** Rises evenly from nothing to the full load, over {@code chat.duration}. */
  RAMP,
  /** Rises in equal steps, each held for a while. */
  STEP,
  /** The normal load, much more of it for a while, and the normal load again. */
  SPIKE,
  /** As steady, for long: what drifts between the beginning and the end is reported. */
  SOAK,
  /** Arrivals rise level by level until a limit breaks. */
  CAPACITY;

  /** The name in settings. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
