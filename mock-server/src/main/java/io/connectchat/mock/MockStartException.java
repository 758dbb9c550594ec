package io.connectchat.mock;

/** The fake could not be started. The message says why and what to do, for users. */
public final class MockStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MockStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
