package io.connectchat.harness.report;

import io.connectchat.harness.judge.GeneratorBound;
import io.connectchat.harness.judge.GeneratorHealth;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.judge.SampleRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Runs to report on, and the files that hold what is to be reported of them. */
final class Sample {
  static final GeneratorHealth WELL =
      new GeneratorHealth(
          Map.of(
              GeneratorBound.LATE_STARTS, 0.25,
              GeneratorBound.PAUSE, 3.0,
              GeneratorBound.LOOP_LAG, 4.0,
              GeneratorBound.IDLE, 61.0,
              GeneratorBound.OPEN_FILES, 2.0),
          20,
          false);

  private Sample() {}

  static RunSummary good() {
    return summary(SampleRun.good(), WELL);
  }

  static RunSummary bad() {
    return summary(SampleRun.bad(), WELL);
  }

  static RunSummary summary(RunEvidence evidence, GeneratorHealth generator) {
    return summary(evidence, SampleRun.ruling(evidence, generator), generator);
  }

  static RunSummary summary(RunEvidence evidence, Ruling ruling, GeneratorHealth generator) {
    RunInfo run =
        new RunInfo(
            "smoke-1", "SmokeSimulation", "fake", 42, Instant.parse("2026-11-22T05:31:00Z"), 31.2);
    RunContext context =
        new RunContext(
            -1_000_000_000,
            Map.of("chat.customers", "2 (-Dchat.customers)"),
            "mvn gatling:test -Dchat.customers=2 -Dchat.seed=42",
            Map.of("Ann", "films/ann.html"));
    return new RunSummary(run, ruling, evidence, generator, context);
  }

  /** A file of the folder "report" of the test's resources. */
  static String golden(String name) {
    try (InputStream file = Sample.class.getResourceAsStream("/report/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
