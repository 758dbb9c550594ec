package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Latencies that were planted, and what the harness makes of them over real sockets. */
final class PlantedTime {
  private PlantedTime() {}

  static void latency(Bench bench, int millis) throws IOException, InterruptedException {
    String plan = bench.plan("delay-" + millis, "{fault: delay, of: echo, by: " + millis + "ms}");
    JsonNode echo;
    try (FakeProcess fake =
        FakeProcess.start(Bench.FAKE_MEGABYTES, "--agent", "silent", "--faults", plan)) {
      echo =
          bench
              .run(
                  "delay-" + millis,
                  fake.url(),
                  "chat.customers=5",
                  "chat.messages=25",
                  "chat.thinkTime=" + (millis + 300) + "ms")
              .path("latencyMs")
              .path("echo");
    }
    double p50 = echo.path("p50").asDouble();
    bench.claim(
        Math.abs(p50 - millis) <= 1,
        "an echo planted " + millis + " ms late comes out within 1 ms at p50",
        "p50 %.2f ms, p99 %.2f ms of %d"
            .formatted(p50, echo.path("p99").asDouble(), echo.path("count").asLong()));
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
    bench.claim(
        intended > 900 && actual < 900,
        "a stall of 1 s at 20 messages a second: echoFromIntended p99 shows it, echo p99 does not",
        "echoFromIntended p99 %.0f ms, echo p99 %.1f ms, echo max %.0f ms"
            .formatted(intended, actual, legs.path("echo").path("max").asDouble()));
  }
}
