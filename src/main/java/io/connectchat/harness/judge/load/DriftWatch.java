package io.connectchat.harness.judge.load;

import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.LatencySink;
import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Compares the first part of a steady run with its last: what grows from one to the other will
 * break something sooner or later. The parts are a quarter of the time that the run was asked to
 * last; the time before the load is built up belongs to neither. Thread-safe.
 */
public final class DriftWatch implements LatencySink {
  private static final int PARTS = 4;
  private static final double SECOND_NANOS = 1e9;
  private static final long NOT_BEGUN = Long.MIN_VALUE;

  private final long warmUpNanos;
  private final long partNanos;
  private final LongSupplier nanoTime;
  private final Part first = new Part();
  private final Part last = new Part();
  private final Growth growth = new Growth();
  private volatile long begun = NOT_BEGUN;

  /** One end of the run. */
  private static final class Part {
    private final LatencyBook book = new LatencyBook();
    private long heapBytes;
    private long openFiles;
    private long samples;

    /** The lowest heap in use is nearest to what is really held: it is just after a collection. */
    synchronized void sampled(long heap, long files) {
      heapBytes = samples == 0 ? heap : Math.min(heapBytes, heap);
      openFiles = Math.max(openFiles, files);
      samples++;
    }

    synchronized Drift.End end() {
      Map<Leg, LatencySummary> latency = book.summaries();
      return new Drift.End(latency, heapBytes, openFiles, samples);
    }
  }

  /**
   * @param warmUpNanos time in which the load builds up
   * @param durationNanos how long customers come
   */
  public DriftWatch(long warmUpNanos, long durationNanos, LongSupplier nanoTime) {
    this.warmUpNanos = Math.min(warmUpNanos, durationNanos / 2);
    this.partNanos = (durationNanos - this.warmUpNanos) / PARTS;
    this.nanoTime = nanoTime;
  }

  /** The load begins. */
  public synchronized void begin(long nanos) {
    if (begun == NOT_BEGUN) {
      begun = nanos;
    }
  }

  @Override
  public void recorded(Leg leg, long nanos) {
    Part part = part(nanoTime.getAsLong() - nanos);
    if (part != null) {
      part.book.record(leg, nanos);
    }
  }

  /** This process as it is now. */
  public void sampled(long heapBytes, long openFiles) {
    long now = nanoTime.getAsLong();
    if (begun != NOT_BEGUN) {
      growth.sampled((now - begun) / SECOND_NANOS, heapBytes, openFiles);
    }
    Part part = part(now);
    if (part != null) {
      part.sampled(heapBytes, openFiles);
    }
  }

  /** What has drifted. */
  public Drift result() {
    return new Drift(first.end(), last.end(), growth.samples());
  }

  private Part part(long nanos) {
    long since = nanos - begun - warmUpNanos;
    if (begun == NOT_BEGUN || since < 0 || since >= PARTS * partNanos) {
      return null;
    }
    if (since < partNanos) {
      return first;
    }
    return since >= (PARTS - 1) * partNanos ? last : null;
  }
}
