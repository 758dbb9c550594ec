package io.connectchat.harness.wire;

/** An answer with status 200 that does not hold what its operation promises. One line. */
public final class MalformedAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedAnswer(Operation operation, String what) {
    super(operation.title() + " answered 200 " + what, null, false, false);
  }
}
