package io.connectchat.simulations.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the fake can do, with the floor driver beside it on the same cores: throughput and how soon
 * it is reached, latency at half of it, sockets held and heap for each.
 *
 * <p>Arguments: which of {@code speed}, {@code half} and {@code held} (all).
 */
public final class Fake {
  private static final int MEGABYTES = 1_000;
  private static final int RUNS = 3;
  private static final String CUSTOMERS = "400";

  private static final double GOAL_PER_SECOND = 40_000;
  private static final int GOAL_WARM_SECONDS = 3;
  private static final double GOAL_P99_MILLIS = 5;
  private static final double GOAL_SOCKET_KILOBYTES = 4;
  private static final int GOAL_SOCKETS = 10_000;

  /** What the journal keeps of a socket's end, which is not yet there while it is open. */
  private static final int CLOSE_ENTRY_BYTES = 150;

  /** A second counts as full speed from this share of the rate that is reached in the end. */
  private static final double FULL = 0.9;

  private final Bench bench;

  private Fake(Bench bench) {
    this.bench = bench;
  }

  /** Runs it. */
  public static void main(String... args) throws Exception {
    Bench bench = Bench.named("fake");
    List<String> parts = args.length > 0 ? List.of(args) : List.of("speed", "half", "held");
    Fake fake = new Fake(bench);
    double capacity = GOAL_PER_SECOND;
    if (parts.contains("speed")) {
      capacity = fake.speed();
    }
    if (parts.contains("half")) {
      fake.half(capacity / 2);
    }
    if (parts.contains("held")) {
      fake.held();
    }
    int exitCode = bench.exitCode();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** The median of the runs, in messages a second. */
  private double speed() throws IOException {
    double[] rates = new double[RUNS];
    int[] warmAfter = new int[RUNS];
    for (int run = 0; run < RUNS; run++) {
      try (Floor floor = Floor.server();
          FakeProcess fake = FakeProcess.start(MEGABYTES, "--agent", "silent")) {
        Floor.Said said =
            Floor.drive(
                "--endpoint",
                fake.url().toString(),
                "--warm-at",
                floor.url().toString(),
                "--server-pid",
                Long.toString(fake.pid()),
                "--customers",
                CUSTOMERS,
                "--warm-up",
                "5",
                "--seconds",
                "10");
        rates[run] = said.of("perSecond");
        warmAfter[run] = secondsUntilFull(said);
        bench.line(
            "closed loop: %.0f messages/s, CPU of fake %.1f and driver %.1f us a message, echo p50"
                + " %.1f ms, p99 %.1f ms, lost %.0f; each second: %s",
            rates[run],
            said.of("serverCpuMicrosPerMessage"),
            said.of("cpuMicrosPerMessage"),
            said.of("p50Ms"),
            said.of("p99Ms"),
            said.of("lost"),
            said.seconds());
      }
    }
    Arrays.sort(rates);
    Arrays.sort(warmAfter);
    double median = rates[RUNS / 2];
    bench.timed(
        median >= GOAL_PER_SECOND,
        "at least 40,000 messages a second in a closed loop",
        "%.0f (median of %d)".formatted(median, RUNS));
    bench.timed(
        warmAfter[RUNS / 2] <= GOAL_WARM_SECONDS,
        "full speed (90 % of it) within 3 s of the first message",
        "in second %d (median of %d)".formatted(warmAfter[RUNS / 2], RUNS));
    return median;
  }

  /** The number of the first second at full speed, from 1. */
  private static int secondsUntilFull(Floor.Said said) {
    int second = 0;
    while (said.seconds().get(second) < FULL * said.of("perSecond")) {
      second++;
    }
    return second + 1;
  }

  /**
   * As the jar starts by itself, and with a collector that is told to pause less; before it the
   * floor server at the same rate: what of the latency is the driver's and the machine's.
   */
  private void half(double rate) throws IOException {
    try (Floor floor = Floor.server()) {
      bench.line("the floor server at the same rate: %s", shown(half(floor.url(), rate), rate));
    }
    Floor.Said said = half(rate, List.of());
    bench.timed(
        said.of("p99Ms") < GOAL_P99_MILLIS && said.of("lost") == 0,
        "p99 of a push under 5 ms at half of the capacity, from the intended time",
        shown(said, rate));
    for (String option : List.of("-XX:MaxGCPauseMillis=4", "-XX:+UseSerialGC")) {
      bench.line("the same with %s: %s", option, shown(half(rate, List.of(option)), rate));
    }
  }

  private static String shown(Floor.Said said, double rate) {
    return ("%.2f ms, p50 %.2f ms, max %.0f ms, sent late by the driver p99 %.2f ms, at %.0f of %.0f"
            + " messages/s; CPU of server %.1f us a message")
        .formatted(
            said.of("p99Ms"),
            said.of("p50Ms"),
            said.of("maxMs"),
            said.of("lateP99Ms"),
            said.of("perSecond"),
            rate,
            said.of("serverCpuMicrosPerMessage"));
  }

  private static Floor.Said half(double rate, List<String> jvm) throws IOException {
    try (FakeProcess fake = FakeProcess.start(MEGABYTES, jvm, "--agent", "silent")) {
      return half(fake.url(), rate, "--server-pid", Long.toString(fake.pid()));
    }
  }

  private static Floor.Said half(URI server, double rate, String... more) throws IOException {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--endpoint",
                server.toString(),
                "--customers",
                "1000",
                "--rate",
                Double.toString(rate),
                "--warm-up",
                "10",
                "--seconds",
                "15"));
    options.addAll(List.of(more));
    return Floor.drive(options.toArray(String[]::new));
  }

  private void held() throws IOException {
    try (FakeProcess fake = FakeProcess.start(MEGABYTES, "--agent", "silent")) {
      long[] heap = new long[3];
      heap[0] = fake.liveHeapBytes();
      Floor.Said said =
          Floor.drive(
              () -> heap[1] = fake.liveHeapBytes(),
              "--endpoint",
              fake.url().toString(),
              "--customers",
              Integer.toString(GOAL_SOCKETS),
              "--hold",
              "10",
              "--rate",
              "1000",
              "--warm-up",
              "2",
              "--seconds",
              "10",
              "--only-hang-up",
              "true");
      Bench.pause(1);
      heap[2] = fake.liveHeapBytes();
      bench.claim(
          said.of("lost") == 0 && said.of("customers") == GOAL_SOCKETS,
          "10,000 sockets held, with 1,000 messages a second over them",
          "%.0f held, %.0f lost, p99 %.2f ms"
              .formatted(said.of("customers"), said.of("lost"), said.of("p99Ms")));
      double said12 = said.of("messages") + said.seconds().get(0) + said.seconds().get(1);
      bench.line(
          "live heap: %.1f MB empty, %.1f MB with %d contacts and sockets, %.1f MB after %.0f"
              + " messages and without the sockets",
          heap[0] / 1e6, heap[1] / 1e6, GOAL_SOCKETS, heap[2] / 1e6, said12);
    }
    heapOfSockets();
  }

  /** Heap with sockets against heap without them, nothing being said: contacts stay in both. */
  private void heapOfSockets() throws IOException {
    try (FakeProcess fake = FakeProcess.start(MEGABYTES, "--agent", "silent")) {
      long[] heap = new long[3];
      heap[0] = fake.liveHeapBytes();
      Floor.drive(
          () -> heap[1] = fake.liveHeapBytes(),
          "--endpoint",
          fake.url().toString(),
          "--customers",
          Integer.toString(GOAL_SOCKETS),
          "--hold",
          "8",
          "--rate",
          "1",
          "--warm-up",
          "0",
          "--seconds",
          "1",
          "--only-hang-up",
          "true");
      Bench.pause(1);
      heap[2] = fake.liveHeapBytes();
      double socket = ((double) (heap[1] - heap[2]) / GOAL_SOCKETS + CLOSE_ENTRY_BYTES) / 1e3;
      bench.claim(
          socket <= GOAL_SOCKET_KILOBYTES,
          "at most 4 KB of heap for each socket",
          "%.2f KB; a contact with its first four journal entries %.2f KB more"
              .formatted(socket, (heap[2] - heap[0]) / 1e3 / GOAL_SOCKETS));
    }
  }
}
