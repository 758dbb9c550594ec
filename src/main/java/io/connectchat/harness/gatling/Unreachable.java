package io.connectchat.harness.gatling;

/** The target cannot be reached, or is not what it should be. The message is one line. */
final class Unreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreachable(String line) {
    super(line, null, false, false);
  }
}
