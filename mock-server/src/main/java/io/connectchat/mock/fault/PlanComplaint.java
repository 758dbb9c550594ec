package io.connectchat.mock.fault;

/** What is wrong with a plan, and in which line. */
final class PlanComplaint extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;

  PlanComplaint(int line, String complaint) {
    super(complaint);
    this.line = line;
  }

  /** The complaint in one line, after the plan's name and the number of the line. */
  IllegalArgumentException in(String planName) {
    return new IllegalArgumentException(planName + ":" + line + ": " + getMessage());
  }
}
