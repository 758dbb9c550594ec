package io.connectchat.harness.judge;

import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.rule.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/**
 * What a leg may take. Held against the figure as the histogram has it, before any rounding.
 *
 * @param figure p50, p90, p95, p99, p999, max or mean
 */
public record LatencyLimit(Leg leg, String figure, double millis) {
  /** What people read of a latency. */
  private static final int DIGITS = 3;

  /** Why the limit is broken, in one line; empty when it is kept, or could not be judged. */
  public Optional<String> broken(Map<Leg, LatencySummary> latency) {
    double seen = latency.get(leg).figure(figure).orElseThrow();
    return latency.get(leg).count() == 0 || seen <= millis
        ? Optional.empty()
        : Optional.of(
            "%s %s was %s ms, over the limit of %s ms"
                .formatted(leg.title(), figure, over(seen), plain(millis)));
  }

  /** Why the limit could not be judged, in one line; empty when it could. */
  public Optional<String> unmeasured(Map<Leg, LatencySummary> latency) {
    return latency.get(leg).count() > 0
        ? Optional.empty()
        : Optional.of(
            leg.title() + " " + figure + " has a limit and was not measured: it never happened");
  }

  /**
   * How the limit came out.
   *
   * @param distrust why latencies of the run cannot be believed; empty when they can
   */
  LimitResult result(Map<Leg, LatencySummary> latency, String distrust) {
    LatencySummary summary = latency.get(leg);
    String broken = broken(latency).orElse("");
    String unknown = unmeasured(latency).orElse(distrust);
    Verdict verdict =
        !unknown.isEmpty() ? Verdict.UNKNOWN : broken.isEmpty() ? Verdict.PASS : Verdict.FAIL;
    return new LimitResult(
        leg.key(),
        figure,
        millis,
        summary.rounded().figure(figure).orElseThrow(),
        summary.count(),
        verdict,
        unknown.isEmpty() ? broken : unknown);
  }

  /** In three digits, or in as many more as it takes to see that it is over the limit. */
  private String over(double seen) {
    BigDecimal exact = new BigDecimal(seen);
    BigDecimal limit = new BigDecimal(millis);
    int digits = DIGITS;
    while (exact.round(new MathContext(digits)).compareTo(limit) <= 0) {
      digits++;
    }
    return plain(exact.round(new MathContext(digits)).doubleValue());
  }

  private static String plain(double millis) {
    return BigDecimal.valueOf(millis).stripTrailingZeros().toPlainString();
  }
}
