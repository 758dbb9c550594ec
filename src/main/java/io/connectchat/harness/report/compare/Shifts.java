package io.connectchat.harness.report.compare;

import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.report.compare.Shift.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Decides for each leg and quantile whether a run is slower than a baseline. */
final class Shifts {
  /**
   * Standard errors to each side. Of the 27 comparisons of a report, all of the same distribution,
   * one in a hundred reports would have a false alarm if errors were normal (27 · 0.00047 ≈ 0.013
   * both sides together, and only one side is an alarm).
   */
  private static final double Z = 3.5;

  /** Latencies beyond the quantile that it takes to speak of it. */
  private static final double BEYOND = 15;

  /** A shift that is smaller does not matter to anybody: in milliseconds, and as a share. */
  private static final double LEAST_MS = 1;

  private static final double LEAST_SHARE = 0.05;

  private static final double MS = 1e6;

  static final Map<String, Double> FIGURES = figures();

  private Shifts() {}

  private static Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("p50", 0.5);
    figures.put("p90", 0.9);
    figures.put("p99", 0.99);
    return figures;
  }

  /** Latencies that it takes to compare a quantile: 30 for p50, 150 for p90, 1,500 for p99. */
  static long needed(double q) {
    return Math.round(BEYOND / (1 - q));
  }

  /**
   * Compares every leg that the baseline has.
   *
   * @param distrust why latencies cannot be believed; empty when they can
   */
  static List<Shift> of(Latencies baseline, Latencies run, String distrust) {
    List<Shift> shifts = new ArrayList<>();
    for (Leg leg : Leg.values()) {
      if (baseline.all(leg).getTotalCount() > 0) {
        FIGURES.forEach((figure, q) -> shifts.add(of(leg, figure, q, baseline, run, distrust)));
      }
    }
    return shifts;
  }

  private static Shift of(
      Leg leg, String figure, double q, Latencies baseline, Latencies run, String distrust) {
    Histogram before = baseline.all(leg);
    Histogram now = run.all(leg);
    if (now.getTotalCount() == 0) {
      double was = Quantile.of(q, Z, before, baseline.intervals(leg)).estimate() / MS;
      return new Shift(leg, figure, was, 0, 0, 0, Outcome.UNKNOWN, "not measured in the run");
    }
    Quantile one = Quantile.of(q, Z, before, baseline.intervals(leg));
    Quantile other = Quantile.of(q, Z, now, run.intervals(leg));
    double shift = other.estimate() - one.estimate();
    double low = shift - Math.hypot(other.estimate() - other.low(), one.high() - one.estimate());
    double high = shift + Math.hypot(other.high() - other.estimate(), one.estimate() - one.low());
    long fewest = Math.min(before.getTotalCount(), now.getTotalCount());
    String few =
        fewest < needed(q) ? "too few: " + fewest + " of the " + needed(q) + " it takes" : "";
    String unknown = few.isEmpty() ? distrust : few;
    Outcome outcome =
        unknown.isEmpty() ? outcome(one.estimate() / MS, shift / MS, low, high) : Outcome.UNKNOWN;
    return new Shift(
        leg,
        figure,
        one.estimate() / MS,
        other.estimate() / MS,
        low / MS,
        high / MS,
        outcome,
        unknown);
  }

  private static Outcome outcome(double baseline, double shift, double low, double high) {
    double matters = Math.max(LEAST_MS, LEAST_SHARE * baseline);
    if (low > 0 && shift > matters) {
      return Outcome.WORSE;
    }
    return high < 0 && -shift > matters ? Outcome.BETTER : Outcome.SAME;
  }
}
