package io.connectchat.harness.target;

/**
 * A real instance cannot be reached as things are. The message is one line that says what to check.
 */
public final class NotReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotReached(String line) {
    super(line, null, false, false);
  }
}
