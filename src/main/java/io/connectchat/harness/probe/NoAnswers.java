package io.connectchat.harness.probe;

/**
 * The service has not answered twice in a row: a probe that went on would wait and learn nothing.
 */
final class NoAnswers extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoAnswers(String why) {
    super(why, null, false, false);
  }
}
