package io.connectchat.harness.latency;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Takes in the latencies of one leg. A histogram is wide, and to go through it takes its time each
 * second: of an interval in which nothing came, a small one is handed on. Thread-safe, but for
 * {@link #interval}.
 */
final class LegRecorder {
  private final Recorder recorder;
  private final Histogram nothing = new Histogram(LatencyBook.DIGITS);

  /** What came, once more: each bucket of the recorder's own has a lock that a look must take. */
  private final Histogram copy = new Histogram(LatencyBook.DIGITS);

  private Histogram spare;
  private volatile boolean fresh;

  LegRecorder(Recorder recorder) {
    this.recorder = recorder;
  }

  void record(long nanos) {
    recorder.recordValue(nanos);
    if (!fresh) {
      // A write that all threads see costs more than a look.
      fresh = true;
    }
  }

  /** What came since the last time; valid until the next. */
  Histogram interval() {
    if (!fresh) {
      return nothing;
    }
    fresh = false;
    spare = recorder.getIntervalHistogram(spare);
    copy.reset();
    copy.add(spare);
    return copy;
  }
}
