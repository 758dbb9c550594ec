package io.connectchat.harness.gatling;

/** Ends the process with one line, before Gatling can add a stack trace to it. */
final class Exit {
  /** Wrong usage or input. */
  static final int USAGE = 3;

  /** The environment does not let the run happen: no endpoint, a port in use, a full disk. */
  static final int ENVIRONMENT = 4;

  private Exit() {}

  static RuntimeException now(int code, String line) {
    System.out.flush();
    System.err.println("connect-chat: " + line);
    System.err.flush();
    System.exit(code);
    return new IllegalStateException("the process has ended");
  }
}
