package io.connectchat.mock;

/**
 * How long a test waits at the most for what must happen. It only catches what hangs, so it is long
 * enough for a machine that has no time for the test.
 */
public final class SafetyNet {
  public static final int SECONDS = 60;
  public static final int MILLIS = 1_000 * SECONDS;

  /** For a whole test, which waits more than once. */
  public static final int TEST_SECONDS = 5 * SECONDS;

  private SafetyNet() {}
}
