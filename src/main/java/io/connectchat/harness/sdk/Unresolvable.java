package io.connectchat.harness.sdk;

/** A version's jars cannot be had here and now; the message is one line for its user. */
public final class Unresolvable extends Exception {
  private static final long serialVersionUID = 1L;

  Unresolvable(String message, Throwable cause) {
    super(message, cause);
  }
}
