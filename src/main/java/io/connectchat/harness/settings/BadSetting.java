package io.connectchat.harness.settings;

/**
 * A setting is unknown, has a bad value, or does not go with another. The message is exactly one
 * line, written for the user: it names the setting and where it was given, and says what was
 * expected. Nothing has been started when it is thrown; a program ends with exit code 3.
 */
public final class BadSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A line of the caller's own, for a setting that is well formed but cannot be had. */
  public BadSetting(String line) {
    super(Shown.escaped(line));
  }
}
