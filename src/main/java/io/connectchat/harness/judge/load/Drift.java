package io.connectchat.harness.judge.load;

import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the last quarter of a steady run differs from its first.
 *
 * @param samples what this process held over time, the earliest first
 */
public record Drift(End first, End last, List<Sample> samples) {

  /**
   * A stretch of the run.
   *
   * @param seconds its beginning, since the load began
   * @param heapBytes the lowest heap in use
   * @param openFiles the most open files; 0 where the system does not tell
   */
  public record Sample(double seconds, long heapBytes, long openFiles) {
    /** Both as one stretch. */
    Sample with(Sample next) {
      return new Sample(
          seconds, Math.min(heapBytes, next.heapBytes), Math.max(openFiles, next.openFiles));
    }
  }

  public Drift {
    samples = List.copyOf(samples);
  }

  /**
   * One end of the run.
   *
   * @param latency of what was begun in it
   * @param heapBytes the lowest heap in use of this process, the embedded fake included
   * @param openFiles the most open files of this process, sockets among them; 0 where the system
   *     does not tell
   * @param samples how often this process was looked at
   */
  public record End(
      Map<Leg, LatencySummary> latency, long heapBytes, long openFiles, long samples) {
    public End {
      latency = Map.copyOf(latency);
    }
  }

  /** Whether there is something to compare. */
  public boolean isKnown() {
    return first.samples() > 0 && last.samples() > 0;
  }

  /** The outcome in one line for people. */
  public String inWords() {
    if (!isKnown()) {
      return "not known: the run was too short to compare its first quarter with its last";
    }
    return String.format(
        Locale.ROOT,
        "first quarter to last: echo p50 %.1f to %.1f ms, p99 %.1f to %.1f ms; heap %.0f to %.0f MB;"
            + " open files %d to %d",
        first.latency().get(Leg.ECHO).p50(),
        last.latency().get(Leg.ECHO).p50(),
        first.latency().get(Leg.ECHO).p99(),
        last.latency().get(Leg.ECHO).p99(),
        first.heapBytes() / 1e6,
        last.heapBytes() / 1e6,
        first.openFiles(),
        last.openFiles());
  }
}
