package io.connectchat.harness.latency;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Writes {@code latency.hlog} while a run goes on: an HdrHistogram interval log (V2, version 1.3)
 * with a line for each leg and interval, tagged with the leg's key, in nanoseconds. An interval is
 * a second in the first ten minutes of a run and ten seconds after that. What is written is
 * flushed, so that a run which is killed leaves all but its last interval. Thread-safe.
 */
public final class IntervalLog implements IntervalSink, AutoCloseable {
  /** The file's name. */
  public static final String FILE = "latency.hlog";

  /** Clocks tick a little early at times. */
  private static final long EARLY_MILLIS = 100;

  private static final long SHORT_MILLIS = 1_000;
  private static final long LONG_MILLIS = 10_000;
  private static final long SHORT_FOR_MILLIS = 600_000;
  private static final double MILLISECOND = 1e6;

  private final long startMillis;
  private final Watched file;
  private final PrintStream text;
  private final HistogramLogWriter log;
  private final Map<Leg, Histogram> open = new EnumMap<>(Leg.class);
  private boolean closed;

  private IntervalLog(Watched file, Instant start) {
    this.file = file;
    this.startMillis = start.toEpochMilli();
    this.text = new PrintStream(new BufferedOutputStream(file), false, StandardCharsets.UTF_8);
    this.log = new HistogramLogWriter(text);
    log.outputComment("[Latencies of a Connect Chat Harness run, in nanoseconds; Tag is the leg]");
    log.outputLogFormatVersion();
    log.outputStartTime(startMillis);
    log.setBaseTime(startMillis);
    log.outputLegend();
    text.flush();
  }

  /**
   * Begins a file.
   *
   * @param start when the run started; times in the file count from there
   * @throws IOException when the file cannot be written
   */
  public static IntervalLog create(Path path, Instant start) throws IOException {
    return new IntervalLog(new Watched(Files.newOutputStream(path)), start);
  }

  @Override
  public synchronized void interval(Leg leg, Histogram interval) {
    if (closed) {
      return;
    }
    Histogram sum = open.computeIfAbsent(leg, first -> begun(interval.getStartTimeStamp()));
    sum.add(interval);
    sum.setEndTimeStamp(interval.getEndTimeStamp());
    long every =
        sum.getStartTimeStamp() - startMillis < SHORT_FOR_MILLIS ? SHORT_MILLIS : LONG_MILLIS;
    if (sum.getEndTimeStamp() - sum.getStartTimeStamp() >= every - EARLY_MILLIS) {
      write(leg, sum);
      open.remove(leg);
    }
  }

  /** Grows with its values, which a histogram as wide as the book's need not. */
  private static Histogram begun(long startMillis) {
    Histogram sum = new Histogram(LatencyBook.DIGITS);
    sum.setStartTimeStamp(startMillis);
    return sum;
  }

  private void write(Leg leg, Histogram sum) {
    if (sum.getTotalCount() > 0) {
      sum.setTag(leg.key());
      log.outputIntervalHistogram(
          (sum.getStartTimeStamp() - startMillis) / 1e3,
          (sum.getEndTimeStamp() - startMillis) / 1e3,
          sum,
          MILLISECOND);
      text.flush();
    }
  }

  /** Why not all of it is on the disk; empty when it is. */
  public Optional<String> trouble() {
    return file.trouble();
  }

  /** Writes what is open. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      open.forEach(this::write);
      text.close();
    }
  }

  /** Remembers what a PrintStream would only say with a flag; gives up after the first trouble. */
  private static final class Watched extends FilterOutputStream {
    private volatile String trouble = "";

    Watched(OutputStream file) {
      super(file);
    }

    Optional<String> trouble() {
      return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (trouble.isEmpty()) {
        try {
          out.write(bytes, from, length);
        } catch (IOException e) {
          trouble = String.valueOf(e.getMessage());
        }
      }
    }

    @Override
    public void flush() throws IOException {
      if (trouble.isEmpty()) {
        super.flush();
      }
    }
  }
}
