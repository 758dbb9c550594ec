package io.connectchat.harness.kit;

/** The fake could not be started; the message is one line for its user. */
public final class CannotListen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotListen(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
