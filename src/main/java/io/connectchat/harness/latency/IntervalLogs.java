package io.connectchat.harness.latency;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** Puts the interval logs of several runs together. */
public final class IntervalLogs {
  private static final double MILLISECOND = 1e6;

  private record Interval(Leg leg, Histogram histogram) {}

  private IntervalLogs() {}

  /**
   * Writes all intervals of several logs into one, in the order of their starts. Nothing is lost or
   * rounded: a histogram goes over as it is.
   *
   * @param startMillis the earliest start, in milliseconds since 1970
   * @throws IOException when one cannot be read (its message names it) or the file not written
   */
  public static void merge(List<Path> logs, Path into, long startMillis) throws IOException {
    List<Interval> intervals = new ArrayList<>();
    for (Path log : logs) {
      IntervalLogReader.read(log, (leg, interval) -> intervals.add(new Interval(leg, interval)));
    }
    intervals.sort(Comparator.comparingLong(each -> each.histogram().getStartTimeStamp()));
    try (PrintStream text =
        new PrintStream(
            new BufferedOutputStream(Files.newOutputStream(into)), false, StandardCharsets.UTF_8)) {
      HistogramLogWriter writer = new HistogramLogWriter(text);
      writer.outputComment(
          "[Latencies of " + logs.size() + " runs, in nanoseconds; Tag is the leg]");
      writer.outputLogFormatVersion();
      writer.outputStartTime(startMillis);
      writer.setBaseTime(startMillis);
      writer.outputLegend();
      for (Interval interval : intervals) {
        write(interval, writer, startMillis);
      }
      if (text.checkError()) {
        throw new IOException(into + " could not be written; is the disk full?");
      }
    }
  }

  private static void write(Interval interval, HistogramLogWriter writer, long startMillis) {
    Histogram histogram = interval.histogram();
    histogram.setTag(interval.leg().key());
    writer.outputIntervalHistogram(
        (histogram.getStartTimeStamp() - startMillis) / 1e3,
        (histogram.getEndTimeStamp() - startMillis) / 1e3,
        histogram,
        MILLISECOND);
  }
}
