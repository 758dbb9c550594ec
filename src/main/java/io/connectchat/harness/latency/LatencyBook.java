package io.connectchat.harness.latency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Takes in latencies from any thread, one histogram for each leg, and hands them on interval by
 * interval.
 */
public final class LatencyBook {
  /** What is longer counts as an hour. */
  private static final long LONGEST_NANOS = 3_600_000_000_000L;

  static final int DIGITS = 3;

  /** How many buckets a histogram of so many digits has from a value to its double. */
  static final int BUCKETS_IN_AN_OCTAVE = 1_024;

  private final LegRecorder[] recorders = new LegRecorder[Leg.values().length];
  private final Map<Leg, Histogram> totals = new EnumMap<>(Leg.class);
  private final List<IntervalSink> sinks = new ArrayList<>();
  private final LongSupplier epochMillis;
  private volatile LatencySink each = LatencySink.NONE;
  private volatile WarmUp warmUp = WarmUp.NONE;
  private long intervalStart;

  /** An empty book, whose first interval begins now. */
  public LatencyBook() {
    this(System::currentTimeMillis);
  }

  /**
   * The same by a clock of one's own.
   *
   * @param epochMillis wall-clock time in milliseconds since 1970; stamps the intervals
   */
  public LatencyBook(LongSupplier epochMillis) {
    this.epochMillis = epochMillis;
    this.intervalStart = epochMillis.getAsLong();
    for (Leg leg : Leg.values()) {
      recorders[leg.ordinal()] = new LegRecorder(new Recorder(1, LONGEST_NANOS, DIGITS));
      totals.put(leg, empty());
    }
  }

  /** A histogram that holds what this book's hold. */
  static Histogram empty() {
    return new Histogram(1, LONGEST_NANOS, DIGITS);
  }

  /** Takes in one latency, in nanoseconds; one below zero counts as zero. */
  public void record(Leg leg, long nanos) {
    if (warmUp.counts(nanos)) {
      recorders[leg.ordinal()].record(Math.max(0, Math.min(nanos, LONGEST_NANOS)));
    }
    each.recorded(leg, nanos);
  }

  /**
   * What begins before a time is left out, and only counted; there is one such time.
   *
   * @param nanoTime the clock of the latencies
   */
  public void leaveOutUntil(long until, LongSupplier nanoTime) {
    warmUp = new WarmUp(nanoTime, until);
  }

  /** How many latencies were left out. */
  public long leftOut() {
    return warmUp.leftOut();
  }

  /** From now on each latency goes to this sink, too, as it comes; there is one such sink. */
  public void tellEach(LatencySink sink) {
    each = sink;
  }

  /** From now on each interval goes to this sink, too. */
  public synchronized void tell(IntervalSink sink) {
    sinks.add(sink);
  }

  /** Ends the interval that began with the last tick, and hands it to the sinks. */
  public synchronized void tick() {
    long now = epochMillis.getAsLong();
    for (Leg leg : Leg.values()) {
      Histogram interval = recorders[leg.ordinal()].interval();
      interval.setStartTimeStamp(intervalStart);
      interval.setEndTimeStamp(now);
      totals.get(leg).add(interval);
      sinks.forEach(sink -> sink.interval(leg, interval));
    }
    intervalStart = now;
  }

  /** What came in so far. */
  public synchronized Map<Leg, LatencySummary> summaries() {
    tick();
    Map<Leg, LatencySummary> summaries = new EnumMap<>(Leg.class);
    totals.forEach((leg, histogram) -> summaries.put(leg, LatencySummary.of(histogram)));
    return summaries;
  }
}
