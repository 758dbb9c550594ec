package io.connectchat.harness.judge;

import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a leg may take, to three significant digits.
 *
 * @param figure p50, p90, p95, p99, p999, max or mean
 */
public record LatencyLimit(Leg leg, String figure, double millis) {

  /** Why the limit is broken, in one line; empty when it is kept, or could not be judged. */
  Optional<String> broken(Map<Leg, LatencySummary> latency) {
    double seen = latency.get(leg).figure(figure).orElseThrow();
    return latency.get(leg).count() == 0 || seen <= millis
        ? Optional.empty()
        : Optional.of(
            "%s %s was %s ms, over the limit of %s ms"
                .formatted(leg.title(), figure, plain(seen), plain(millis)));
  }

  /** Why the limit could not be judged, in one line; empty when it could. */
  Optional<String> unmeasured(Map<Leg, LatencySummary> latency) {
    return latency.get(leg).count() > 0
        ? Optional.empty()
        : Optional.of(
            leg.title() + " " + figure + " has a limit and was not measured: it never happened");
  }

  private static String plain(double millis) {
    return BigDecimal.valueOf(millis).stripTrailingZeros().toPlainString();
  }
}
