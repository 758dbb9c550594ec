package io.connectchat.harness.latency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Percentiles over time: intervals are added up into stretches of one length, so that the
 * percentiles of a stretch are exact and never averages of percentiles. Intervals must come in the
 * order of their starts.
 */
public final class LatencySeries implements IntervalSink {
  private final long startMillis;
  private final long stretchMillis;
  private final Map<Leg, List<Point>> points = new EnumMap<>(Leg.class);
  private final Map<Leg, Histogram> open = new EnumMap<>(Leg.class);
  private final Map<Leg, Long> at = new EnumMap<>(Leg.class);

  /**
   * One stretch.
   *
   * @param seconds its beginning, counted from the start
   */
  public record Point(double seconds, LatencySummary figures) {}

  /**
   * @param startMillis what time counts from, in milliseconds since 1970
   * @param stretchMillis how long a stretch is
   */
  public LatencySeries(long startMillis, long stretchMillis) {
    this.startMillis = startMillis;
    this.stretchMillis = stretchMillis;
  }

  @Override
  public void interval(Leg leg, Histogram interval) {
    long stretch = Math.floorDiv(interval.getStartTimeStamp() - startMillis, stretchMillis);
    if (at.getOrDefault(leg, stretch) != stretch) {
      close(leg);
    }
    at.put(leg, stretch);
    open.computeIfAbsent(leg, first -> new Histogram(LatencyBook.DIGITS)).add(interval);
  }

  private void close(Leg leg) {
    Histogram histogram = open.remove(leg);
    if (histogram != null && histogram.getTotalCount() > 0) {
      double seconds = at.get(leg) * stretchMillis / 1e3;
      points
          .computeIfAbsent(leg, first -> new ArrayList<>())
          .add(new Point(seconds, LatencySummary.of(histogram)));
    }
  }

  /**
   * The stretches of a leg in which there was something, the earliest first. Call it at the end.
   */
  public List<Point> of(Leg leg) {
    close(leg);
    return List.copyOf(points.getOrDefault(leg, List.of()));
  }
}
