package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.simulations.CapacitySimulation;
import io.connectchat.simulations.GatlingProcess;
import java.io.IOException;

/** A load that a machine or a target cannot carry: what is said of it, and when. */
final class Plans {
  private static final int ENVIRONMENT = 4;

  private Plans() {}

  static void all(Bench bench) throws IOException, InterruptedException {
    outOfReach(bench);
    breaksOnALimit(bench);
  }

  /** 400 customers with a message each millisecond: no machine of two cores has 400,000. */
  private static void outOfReach(Bench bench) throws IOException, InterruptedException {
    try (FakeProcess fake = FakeProcess.start(Bench.FAKE_MEGABYTES)) {
      GatlingProcess run =
          bench.start(
              "out-of-reach",
              fake.url(),
              "chat.customers=400",
              "chat.thinkTime=1ms",
              "chat.messages=10",
              "chat.calibrate=true");
      int exit = run.exitCode();
      String said = run.output().strip();
      bench.claim(
          exit == ENVIRONMENT
              && said.lines().count() == 1
              && said.contains("the load is out of reach: ")
              && said.contains("what would work: about ")
              && fake.calls("StartChatContact") <= 1,
          "a load that calibration calls out of reach is refused before the start, with what would"
              + " work",
          "exit code %d, %s".formatted(exit, said));
    }
  }

  /** Echoes are late from a moment on: the level that began after it breaks. */
  private static void breaksOnALimit(Bench bench) throws IOException, InterruptedException {
    String plan = bench.plan("late", "{fault: delay, of: echo, by: 700ms, from: 12s}");
    JsonNode verdict =
        Bench.verdict(
            bench.start(
                CapacitySimulation.class,
                "capacity",
                "chat.faults=" + plan,
                "chat.slo.echo.p95=500ms",
                "chat.capacity.from=2",
                "chat.capacity.to=10",
                "chat.capacity.step=2",
                "chat.capacity.hold=4s",
                "chat.messages=2"));
    JsonNode capacity = verdict.path("capacity");
    double held = capacity.path("highestHeld").asDouble();
    boolean broke =
        held > 0
            && capacity.path("brokeAt").asDouble() == held + 2
            && capacity.path("broke").asText().startsWith("echo p95 was 7");
    String claim = "a capacity search ends at the level that breaks a limit, and names both";
    String seen =
        "%s, %.0f customers a second held, at %.0f broke first: %s"
            .formatted(
                verdict.path("verdict").asText(),
                held,
                capacity.path("brokeAt").asDouble(),
                capacity.path("broke").asText());
    if (broke && verdict.path("verdict").asText().equals("UNKNOWN")) {
      bench.unsure(claim, seen + "; " + verdict.path("reasons").path(0).asText());
    } else {
      bench.claim(broke && verdict.path("verdict").asText().equals("PASS"), claim, seen);
    }
  }
}
