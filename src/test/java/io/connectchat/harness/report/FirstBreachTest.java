package io.connectchat.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.judge.LatencyLimit;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.judge.SampleRun;
import io.connectchat.harness.latency.IntervalLog;
import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.Leg;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What broke first, when, and in whose conversation. */
class FirstBreachTest {
  private static final long MS = 1_000_000;
  private static final LatencyLimit LIMIT = new LatencyLimit(Leg.ECHO, "p99", 10);
  private static final String NAME = "chat.slo.echo.p99";

  @TempDir private Path folder;

  @Test
  void aRunInWhichAllIsWellHasNone() {
    assertThat(FirstBreach.of(Sample.good())).isEmpty();
  }

  @Test
  void itIsTheEarliestThatFailsTheRunAndNotTheFirstThatWasNoticed() {
    FirstBreach first = FirstBreach.of(Sample.bad()).orElseThrow();

    assertThat(first.what()).isEqualTo("STEP");
    assertThat(first.conversation()).isEqualTo("Ann");
    assertThat(first.seconds()).isEqualTo(1.0);
  }

  @Test
  void aLimitCountsFromTheFirstSecondInWhichItWasOver() {
    FirstBreach first = of(SampleRun.bad(), Map.of(NAME, 0.5)).orElseThrow();

    assertThat(first.what()).isEqualTo(NAME);
    assertThat(first.must()).isEqualTo("echo p99 is at most 10 ms");
    assertThat(first.explanation())
        .isEqualTo(
            "echo p99 was 15 ms, over the limit of 10 ms; this was the first second in which it"
                + " was over");
    assertThat(of(SampleRun.bad(), Map.of(NAME, 5.0)).orElseThrow().what()).isEqualTo("STEP");
    assertThat(of(SampleRun.good(), Map.of(NAME, 5.0)).orElseThrow().what()).isEqualTo(NAME);
  }

  @Test
  void theSecondIsFoundInTheIntervalLog() throws IOException {
    Instant start = Instant.parse("2026-11-22T05:31:00Z");
    AtomicLong clock = new AtomicLong(start.toEpochMilli());
    LatencyBook book = new LatencyBook(clock::get);
    Path log = folder.resolve(IntervalLog.FILE);
    try (IntervalLog written = IntervalLog.create(log, start)) {
      book.tell(written);
      for (long millis : new long[] {10, 10, 11, 9, 500}) {
        book.record(Leg.ECHO, millis * MS);
        clock.addAndGet(1_000);
        book.tick();
      }
    }

    assertThat(OverLimit.since(log, start, List.of(LIMIT))).containsExactly(Map.entry(NAME, 2.0));
    LatencyLimit kept = new LatencyLimit(Leg.ECHO, "max", 501);
    assertThat(OverLimit.since(log, start, List.of(kept))).isEmpty();
  }

  private static Optional<FirstBreach> of(RunEvidence evidence, Map<String, Double> over) {
    Ruling ruling = SampleRun.ruling(evidence, Sample.WELL, LIMIT);
    RunSummary plain = Sample.summary(evidence, ruling, Sample.WELL);
    RunContext known = plain.context();
    RunContext context =
        new RunContext(
            known.startNanos(), known.settings(), known.again(), known.films(), Map.of(), over);
    return FirstBreach.of(
        new RunSummary(plain.run(), ruling, evidence, plain.generator(), context));
  }
}
