package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Latencies that were planted, and what the harness makes of them over real sockets. */
final class PlantedTime {
  private static final double PATIENCE_MILLIS = 1;

  private PlantedTime() {}

  /**
   * Echoes so many milliseconds late. What the fake and the sockets take by themselves is in the
   * reading, too, and a JVM takes milliseconds for what it does for the first time: so the fake is
   * warmed up by some thousand messages, the harness by its calibration, and what an echo takes
   * that is not late is printed beside.
   */
  static void latency(Bench bench, int... millis) throws IOException, InterruptedException {
    try (FakeProcess fake = FakeProcess.start(Bench.FAKE_MEGABYTES, "--agent", "silent")) {
      fake.faults("{faults: [{fault: delay, of: echo, by: 1ms}]}");
      bench.run(
          "warm-up",
          fake.url(),
          "chat.customers=40",
          "chat.messages=1000",
          "chat.thinkTime=0ms",
          "chat.transcript=false");
      fake.faults("{faults: []}");
      double none = echo(bench, fake, 0).path("p50").asDouble();
      for (int late : millis) {
        fake.faults("{faults: [{fault: delay, of: echo, by: " + late + "ms}]}");
        JsonNode echo = echo(bench, fake, late);
        double p50 = echo.path("p50").asDouble();
        bench.timed(
            Math.abs(p50 - late) <= PATIENCE_MILLIS,
            "an echo planted " + late + " ms late comes out within 1 ms at p50",
            "p50 %.2f ms, p99 %.2f ms of %d; an echo that is not late: p50 %.2f ms"
                .formatted(p50, echo.path("p99").asDouble(), echo.path("count").asLong(), none));
      }
    }
  }

  private static JsonNode echo(Bench bench, FakeProcess fake, int late)
      throws IOException, InterruptedException {
    return bench
        .run(
            "late-" + late,
            fake.url(),
            "chat.calibrate=true",
            "chat.customers=40",
            "chat.messages=15",
            "chat.thinkTime=" + (late + 250) + "ms")
        .path("latencyMs")
        .path("echo");
  }

  /** One second once, at 20 messages a second: the pair. */
  static void stall(Bench bench) throws IOException, InterruptedException {
    String plan = bench.plan("stall", "{fault: slow, operation: SendMessage, nth: 100, by: 1s}");
    JsonNode legs;
    try (FakeProcess fake =
        FakeProcess.start(Bench.FAKE_MEGABYTES, "--agent", "silent", "--faults", plan)) {
      legs =
          bench
              .run(
                  "stall",
                  fake.url(),
                  "chat.customers=1",
                  "chat.messages=200",
                  "chat.thinkTime=50ms")
              .path("latencyMs");
    }
    double intended = legs.path("echoFromIntended").path("p99").asDouble();
    double actual = legs.path("echo").path("p99").asDouble();
    bench.timed(
        intended > 900 && actual < 900,
        "a stall of 1 s at 20 messages a second: echoFromIntended p99 above 900 ms, and echo p99,"
            + " counted from the actual send by a customer that waits for each echo, is not",
        "echoFromIntended p99 %.0f ms, echo p99 %.1f ms, echo max %.0f ms"
            .formatted(intended, actual, legs.path("echo").path("max").asDouble()));
  }
}
