package io.connectchat.harness.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** latency.hlog: written interval by interval, and read again. */
class IntervalLogTest {
  private static final long MS = 1_000_000;
  private static final long START = Instant.parse("2026-11-22T05:31:00Z").toEpochMilli();

  @TempDir private Path folder;
  private final AtomicLong clock = new AtomicLong(START);
  private final LatencyBook book = new LatencyBook(clock::get);
  private Path file;
  private IntervalLog log;

  @BeforeEach
  void begin() throws IOException {
    file = folder.resolve(IntervalLog.FILE);
    log = IntervalLog.create(file, Instant.ofEpochMilli(START));
    book.tell(log);
  }

  @Test
  void whatWentInComesOutExactly() throws IOException {
    for (int i = 1; i <= 999; i++) {
      book.record(Leg.ECHO, i * MS);
      book.record(Leg.REPLY, 2 * MS);
      if (i % 100 == 0) {
        tick(1_000);
      }
    }
    tick(1_000);
    log.close();

    assertThat(read().summaries()).isEqualTo(book.summaries());
    assertThat(log.trouble()).isEmpty();
  }

  @Test
  void anIntervalIsASecondAtFirstAndTenSecondsAfterTenMinutes() throws IOException {
    for (int second = 0; second < 640; second++) {
      book.record(Leg.ECHO, MS);
      tick(second % 2 == 0 ? 999 : 1_001);
    }
    log.close();

    List<Long> lengths = new ArrayList<>();
    IntervalLogReader.read(
        file,
        (leg, interval) -> lengths.add(interval.getEndTimeStamp() - interval.getStartTimeStamp()));
    assertThat(lengths).hasSize(604).startsWith(999L, 1_001L).endsWith(10_000L, 10_000L);
    assertThat(read().summaries().get(Leg.ECHO).count()).isEqualTo(640);
  }

  @Test
  void aRunThatIsKilledLeavesAllButItsLastInterval() throws IOException {
    book.record(Leg.ECHO, MS);
    tick(1_000);
    book.record(Leg.ECHO, MS);

    assertThat(read().summaries().get(Leg.ECHO).count()).isEqualTo(1);
  }

  @Test
  void anyToolReadsIt() throws IOException {
    book.record(Leg.ECHO, 5 * MS);
    tick(1_000);
    log.close();

    assertThat(Files.readAllLines(file))
        .hasSize(5)
        .contains("#[Histogram log format version 1.3]")
        .last()
        .asString()
        .startsWith("Tag=echo,0.000,1.000,5.001,HISTFAAAA");
  }

  @Test
  void afterItIsClosedNothingIsWritten() throws IOException {
    log.close();
    book.record(Leg.ECHO, MS);
    tick(1_000);
    log.close();

    assertThat(read().summaries().get(Leg.ECHO).count()).isZero();
  }

  @Test
  void legsOfALaterVersionArePassedOver() throws IOException {
    book.record(Leg.ECHO, MS);
    tick(1_000);
    log.close();
    Files.writeString(file, Files.readString(file).replace("Tag=echo", "Tag=typing"));

    assertThat(read().summaries().values()).allMatch(summary -> summary.count() == 0);
  }

  @Test
  void aBrokenLogNamesTheFile() throws IOException {
    book.record(Leg.ECHO, MS);
    tick(1_000);
    log.close();
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 20));

    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is broken after 0 intervals; expected an HdrHistogram log");
  }

  @Test
  void aMissingLogNamesTheFile() {
    file = folder.resolve("none.hlog");

    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is not there");
  }

  @Test
  void percentilesOverTimeAreThoseOfAllThatCameInAStretch() throws IOException {
    for (int second = 0; second < 6; second++) {
      for (int i = 1; i <= 100; i++) {
        book.record(Leg.ECHO, (second % 2 == 0 ? i : 1_000) * MS);
      }
      tick(1_000);
    }
    log.close();

    LatencySeries series = new LatencySeries(START, 2_000);
    IntervalLogReader.read(file, series);

    assertThat(series.of(Leg.ECHO))
        .extracting(LatencySeries.Point::seconds)
        .containsExactly(0.0, 2.0, 4.0);
    assertThat(series.of(Leg.ECHO))
        .extracting(point -> point.figures().rounded())
        .containsOnly(new LatencySummary(200, 525, 100, 1_000, 1_000, 1_000, 1_000, 1_000));
    assertThat(series.of(Leg.REPLY)).isEmpty();
  }

  private void tick(long millis) {
    clock.addAndGet(millis);
    book.tick();
  }

  private LatencyTotals read() throws IOException {
    LatencyTotals totals = new LatencyTotals();
    IntervalLogReader.read(file, totals);
    return totals;
  }
}
