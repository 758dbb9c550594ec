package io.connectchat.harness.sdk;

/** No version of the SDK, or one that was never released; the message is one line for its user. */
public final class NoSuchVersion extends Exception {
  private static final long serialVersionUID = 1L;

  NoSuchVersion(String message) {
    super(message);
  }
}
