package io.connectchat.harness.wire;

/** An answer with status 200 that does not hold what its operation promises. One line. */
public final class MalformedAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String came;

  MalformedAnswer(Operation operation, String what) {
    super(operation.title() + " answered 200 " + what, null, false, false);
    this.came = "200 " + what;
  }

  /** What came, for a message that has named the operation already: {@code 200 without Id}. */
  public String came() {
    return came;
  }
}
