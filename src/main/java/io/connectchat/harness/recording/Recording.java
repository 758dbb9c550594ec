package io.connectchat.harness.recording;

import java.time.LocalDate;
import java.util.List;

/**
 * The scrubbed exchanges of a pass of probes.
 *
 * @param date the day on which it was recorded, in UTC
 * @param target what was recorded: {@code fake}, {@code endpoint}, {@code gateway} or {@code aws}
 * @param steps in the order in which they began
 */
public record Recording(LocalDate date, String target, List<Step> steps) {
  /** The newest form of the file that this harness reads and writes. */
  static final int VERSION = 1;

  public Recording {
    steps = List.copyOf(steps);
  }

  /** How many HTTP calls it has. */
  public long calls() {
    return steps.stream().filter(Step.Call.class::isInstance).count();
  }

  /** How many frames came. */
  public long frames() {
    return steps.stream().filter(Step.Came.class::isInstance).count();
  }

  /** How many conversations there are. */
  public long conversations() {
    return steps.stream().map(Step::in).distinct().count();
  }
}
