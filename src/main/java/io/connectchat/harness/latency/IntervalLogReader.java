package io.connectchat.harness.latency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** Reads the interval log of a run, interval by interval. */
public final class IntervalLogReader {
  private IntervalLogReader() {}

  /**
   * Reads a file to its end. Intervals come as they stand in the file, stamped with their
   * wall-clock times; those of a leg that this version does not know are passed over.
   *
   * @throws IOException with one line that names the file, when it is missing or is no such log
   */
  public static void read(Path file, IntervalSink sink) throws IOException {
    long intervals = 0;
    try (InputStream bytes = Files.newInputStream(file);
        HistogramLogReader log = new HistogramLogReader(bytes)) {
      while (log.hasNext()) {
        EncodableHistogram interval = log.nextIntervalHistogram();
        if (interval instanceof Histogram histogram) {
          intervals++;
          leg(histogram.getTag()).ifPresent(leg -> sink.interval(leg, histogram));
        }
      }
    } catch (NoSuchFileException e) {
      throw new IOException(file + " is not there", e);
    } catch (RuntimeException e) {
      throw new IOException(
          file + " is broken after " + intervals + " intervals; expected an HdrHistogram log", e);
    }
  }

  private static Optional<Leg> leg(String tag) {
    return Arrays.stream(Leg.values()).filter(leg -> leg.key().equals(tag)).findFirst();
  }
}
