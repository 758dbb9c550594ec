package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.latency.Leg;
import io.connectchat.simulations.GatlingProcess;
import java.io.IOException;

/** Latencies that were planted, and what the harness makes of them over real sockets. */
final class PlantedTime {
  private static final double PATIENCE_MILLIS = 1;
  private static final int MESSAGES_A_SECOND = 400;
  private static final int BETWEEN_MILLIS = 250;
  private static final int RAMP_UP_SECONDS = 3;
  private static final int WARM_UP_SECONDS = 10;
  private static final int COUNTED_SECONDS = 8;

  private PlantedTime() {}

  /**
   * Echoes so many milliseconds late. What the fake, the sockets and cold code take by themselves
   * is in the reading, too: so both processes are warm before anything counts, the cores are kept
   * awake by some hundred messages a second, and what an echo takes that is not late is shown
   * first.
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
      Median none = echo(bench, fake, 0);
      bench.line("     an echo that is not late: %s", none.inWords());
      for (int late : millis) {
        fake.faults("{faults: [{fault: delay, of: echo, by: " + late + "ms}]}");
        Median echo = echo(bench, fake, late);
        bench.timed(
            echo.isWithin(PATIENCE_MILLIS, late),
            "an echo planted " + late + " ms late comes out within 1 ms at p50",
            echo.inWords() + "; one that is not late: " + none.inWords());
      }
    }
  }

  private static Median echo(Bench bench, FakeProcess fake, int late)
      throws IOException, InterruptedException {
    int think = late + BETWEEN_MILLIS;
    GatlingProcess run =
        bench.start(
            "late-" + late,
            fake.url(),
            "chat.customers=" + MESSAGES_A_SECOND * think / 1_000,
            "chat.messages=" + (WARM_UP_SECONDS + COUNTED_SECONDS) * 1_000 / think,
            "chat.rampUp=" + RAMP_UP_SECONDS + "s",
            "chat.thinkTime=" + think + "ms",
            "chat.warmup=" + WARM_UP_SECONDS + "s",
            "chat.transcript=false");
    Bench.verdict(run);
    return Median.of(Leg.ECHO, run.folder());
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
