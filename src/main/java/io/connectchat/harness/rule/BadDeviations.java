package io.connectchat.harness.rule;

/**
 * A deviations file that is none; the message is one line with file, line and what was expected.
 */
public final class BadDeviations extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadDeviations(String file, int line, String message) {
    super(file + ":" + line + ": " + message, null, false, false);
  }
}
