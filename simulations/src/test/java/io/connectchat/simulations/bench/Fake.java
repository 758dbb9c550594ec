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

  /**
   * The median of the runs, in messages a second. The driver is warm, and waits, before the fake is
   * started: it begins with the ready line.
   */
  private double speed() throws IOException {
    double[] rates = new double[RUNS];
    double[] goalAfter = new double[RUNS];
    double[] fullAfter = new double[RUNS];
    double[] ready = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      Started fake = new Started();
      try (fake;
          Floor floor = Floor.server()) {
        Floor.Said said =
            Floor.drive(
                fake,
                "--warm-at",
                floor.url().toString(),
                "--customers",
                CUSTOMERS,
                "--warm-up",
                "5",
                "--seconds",
                "10");
        double arrived = said.of("arrivedSeconds");
        rates[run] = said.of("perSecond");
        ready[run] = fake.process().startSeconds();
        goalAfter[run] = arrived + secondsUntil(said, GOAL_PER_SECOND);
        fullAfter[run] = arrived + secondsUntil(said, FULL * rates[run]);
        bench.line(
            "closed loop: %.0f messages/s, CPU of fake %.1f and driver %.1f us a message, echo p50"
                + " %.1f ms, p99 %.1f ms, lost %.0f; ready line after %.1f s and %.1f s of CPU,"
                + " customers there %.1f s later; each second from then: %s",
            rates[run],
            said.of("serverCpuMicrosPerMessage"),
            said.of("cpuMicrosPerMessage"),
            said.of("p50Ms"),
            said.of("p99Ms"),
            said.of("lost"),
            ready[run],
            fake.process().startCpuSeconds(),
            arrived,
            said.seconds());
      }
    }
    double median = median(rates);
    bench.timed(
        median >= GOAL_PER_SECOND,
        "at least 40,000 messages a second in a closed loop",
        "%.0f (median of %d)".formatted(median, RUNS));
    bench.timed(
        median(fullAfter) <= GOAL_WARM_SECONDS,
        "full speed (90 %% of it) within %d s of the ready line".formatted(GOAL_WARM_SECONDS),
        "a second at full speed is over %.1f s after it, one at 40,000 %.1f s after it (medians of %d)"
            .formatted(median(fullAfter), median(goalAfter), RUNS));
    bench.line(
        "from the start of the process: ready line after %.1f s, a second at full speed over after"
            + " %.1f s",
        median(ready), median(ready) + median(fullAfter));
    return median;
  }

  /** A fake that is started when the driver is warm. */
  private static final class Started implements Floor.WhenWarm, AutoCloseable {
    private final List<FakeProcess> started = new ArrayList<>();

    @Override
    public FakeProcess start() throws IOException {
      started.add(FakeProcess.start(MEGABYTES, "--agent", "silent"));
      return process();
    }

    FakeProcess process() {
      return started.get(0);
    }

    @Override
    public void close() {
      started.forEach(FakeProcess::close);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** When the first second with so many messages is over, from when all talk. */
  private static int secondsUntil(Floor.Said said, double perSecond) {
    int second = 0;
    while (second < said.seconds().size() && said.seconds().get(second) < perSecond) {
      second++;
    }
    return second + 1;
  }

  /**
   * The floor server before it, at the same rate, shows what of the latency is the driver's and the
   * machine's; then half of the capacity that is the goal.
   */
  private void half(double rate) throws IOException {
    try (Floor floor = Floor.measuredServer()) {
      bench.line("the floor server at the same rate: %s", shown(atRate(floor.url(), rate), rate));
    }
    Floor.Said said = atRate(rate);
    bench.timed(
        said.of("p99Ms") < GOAL_P99_MILLIS && said.of("lost") == 0,
        "p99 of a push under 5 ms at half of the capacity, from the intended time",
        shown(said, rate));
    double ofGoal = GOAL_PER_SECOND / 2.0;
    bench.line("the same at half of the goal's capacity: %s", shown(atRate(ofGoal), ofGoal));
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

  private static Floor.Said atRate(double rate) throws IOException {
    try (FakeProcess fake = FakeProcess.start(MEGABYTES, "--agent", "silent")) {
      return atRate(fake.url(), rate, "--server-pid", Long.toString(fake.pid()));
    }
  }

  private static Floor.Said atRate(URI server, double rate, String... more) throws IOException {
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
