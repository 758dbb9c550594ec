package io.connectchat.harness;

import java.time.Duration;

/**
 * How long a test waits at the most for what must happen. It only catches what hangs, so it is long
 * enough for a machine that has no time for the test.
 */
public final class SafetyNet {
  public static final int SECONDS = 60;
  public static final Duration LIMIT = Duration.ofSeconds(SECONDS);

  private SafetyNet() {}
}
