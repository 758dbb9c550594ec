package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thousands of customers held, with a message every 15 seconds each: CPU and memory of the
 * injectors while more and more are there, a straight line through each, and a plot. Each injector
 * is one harness process with every judge on, against a fake of its own.
 *
 * <p>Arguments: {@code plateaus=2000,6000,12000,18000 injectors=1 seconds=15 arriving=200}; with
 * two injectors, each holds half of every plateau, and so many come to each in a second.
 */
public final class Scale {
  private static final int PER_MESSAGE_SECONDS = 15;

  /**
   * From the last arrival of a plateau to its measurement, and what the measurement itself takes.
   */
  private static final int SETTLE_SECONDS = 5;

  private static final int LOOK_SECONDS = 15;
  private static final int MOST_LATE_SECONDS = 60;
  private static final int MOST_LEAVING_SECONDS = 90;

  /** Messages that may be on their way when everybody is told to go. */
  private static final int UNDER_WAY = 50;

  private static final double KB = 1_000;
  private static final double MB = 1_000_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Bench bench;
  private final int[] plateaus;
  private final int seconds;
  private final int arriving;
  private final List<FakeProcess> fakes = new ArrayList<>();
  private final List<Watched> harnesses = new ArrayList<>();
  private final List<Point> points = new ArrayList<>();

  /**
   * What was seen on one plateau, all injectors together.
   *
   * @param held sockets that the fakes had open at the end of it
   */
  private record Point(
      int customers,
      long held,
      double cpuPercent,
      double heapMb,
      double residentMb,
      double fakeCpuPercent,
      double fakeHeapMb) {}

  private Scale(Bench bench, int[] plateaus, int seconds, int arriving) {
    this.bench = bench;
    this.plateaus = plateaus;
    this.seconds = seconds;
    this.arriving = arriving;
  }

  /** Runs it. */
  public static void main(String... arguments) throws Exception {
    int injectors = Integer.parseInt(given("injectors", "1", arguments));
    int[] plateaus =
        Arrays.stream(given("plateaus", "2000,6000,12000,18000", arguments).split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    Bench bench = Bench.named("scale-" + injectors + "x");
    Scale scale =
        new Scale(
            bench,
            plateaus,
            Integer.parseInt(given("seconds", "15", arguments)),
            Integer.parseInt(given("arriving", "200", arguments)));
    try {
      scale.start(injectors);
      for (int customers : plateaus) {
        scale.look(customers);
      }
      scale.leave();
    } finally {
      scale.harnesses.forEach(Watched::close);
      scale.fakes.forEach(FakeProcess::close);
    }
    scale.report(injectors);
    System.exit(bench.exitCode());
  }

  private static String given(String name, String usual, String... arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(name + "="))
        .map(argument -> argument.substring(name.length() + 1))
        .findFirst()
        .orElse(usual);
  }

  private void start(int injectors) throws IOException {
    String each =
        Arrays.stream(plateaus)
            .mapToObj(customers -> String.valueOf(customers / injectors))
            .collect(Collectors.joining(","));
    int most = plateaus[plateaus.length - 1] / injectors;
    int hold = SETTLE_SECONDS + seconds + LOOK_SECONDS;
    int all = PlateausSimulation.rampSeconds(most, arriving) + hold * plateaus.length;
    for (int i = 1; i <= injectors; i++) {
      Path folder = Files.createDirectories(bench.folder().resolve("injector-" + i));
      fakes.add(FakeProcess.start(Bench.FAKE_MEGABYTES, "--agent", "silent"));
      harnesses.add(
          Subject.gatling(
              folder,
              PlateausSimulation.class,
              "bench.plateaus=" + each,
              "bench.holdSeconds=" + hold,
              "bench.arriving=" + arriving,
              "chat.endpoint=" + fakes.get(i - 1).url(),
              "chat.calibrate=false",
              "chat.customers=" + most,
              "chat.rampUp=" + all + "s",
              "chat.thinkTime=" + PER_MESSAGE_SECONDS + "s",
              // Enough for the first to be there with the last.
              "chat.messages=" + ((all + MOST_LATE_SECONDS) / PER_MESSAGE_SECONDS + 2)));
    }
  }

  private void look(int customers) throws IOException {
    int most = 10 * (PlateausSimulation.rampSeconds(customers, arriving) + MOST_LATE_SECONDS);
    for (int i = 0; held() < customers; i++) {
      if (i == most || harnesses.stream().anyMatch(harness -> !harness.isAlive())) {
        throw new IOException(
            "%d of %d customers are there; the injector said: %s"
                .formatted(held(), customers, harnesses.get(0).output()));
      }
      Bench.pause(1);
    }
    Bench.pause(SETTLE_SECONDS);
    double cpu = cpu();
    double fakeCpu = fakeCpu();
    Bench.pause(seconds);
    cpu = 100 * (cpu() - cpu) / seconds;
    fakeCpu = 100 * (fakeCpu() - fakeCpu) / seconds;
    double resident = 0;
    double heap = 0;
    for (Watched harness : harnesses) {
      resident += harness.residentBytes() / MB;
      heap += harness.liveHeapBytes() / MB;
    }
    double fakeHeap = 0;
    for (FakeProcess fake : fakes) {
      fakeHeap += fake.liveHeapBytes() / MB;
    }
    Point point = new Point(customers, held(), cpu, heap, resident, fakeCpu, fakeHeap);
    points.add(point);
    bench.line(
        "%,7d customers: %,d sockets held, CPU %.1f %%, live heap %.0f MB, resident %.0f MB; fakes:"
            + " CPU %.1f %%, live heap %.0f MB (load %.1f)",
        customers, point.held(), cpu, heap, resident, fakeCpu, fakeHeap, Bench.load());
  }

  private long held() throws IOException {
    long held = 0;
    for (FakeProcess fake : fakes) {
      held += fake.openSockets();
    }
    return held;
  }

  private double cpu() throws IOException {
    double all = 0;
    for (Watched harness : harnesses) {
      all += harness.cpuSecondsWithoutCompilers();
    }
    return all;
  }

  private double fakeCpu() throws IOException {
    double all = 0;
    for (FakeProcess fake : fakes) {
      all += Watched.cpuSeconds(fake.pid());
    }
    return all;
  }

  /** Everybody is told to end; each message that was accepted must have come back by then. */
  private void leave() throws IOException, InterruptedException {
    harnesses.forEach(Watched::end);
    long started = 0;
    long accepted = 0;
    long echoed = 0;
    for (int i = 0; i < harnesses.size(); i++) {
      harnesses.get(i).awaitEnd(MOST_LEAVING_SECONDS);
      JsonNode verdict = verdict(bench.folder().resolve("injector-" + (i + 1)));
      started += verdict.path("customers").path("started").asLong();
      // By the latencies: a run that is cut short counts the messages of chats that are over only.
      accepted += verdict.path("latencyMs").path("sendAck").path("count").asLong();
      echoed += verdict.path("latencyMs").path("echo").path("count").asLong();
    }
    int customers = plateaus[plateaus.length - 1];
    long held = points.get(points.size() - 1).held();
    bench.claim(
        held == customers && started == customers && echoed > 0 && accepted - echoed < UNDER_WAY,
        "%,d customers held by %d injectors, every message of theirs came back"
            .formatted(customers, harnesses.size()),
        "%,d started, %,d held until told to go; of %,d messages %,d came back"
            .formatted(started, held, accepted, echoed));
  }

  private static JsonNode verdict(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      Path file =
          files
              .filter(path -> path.endsWith("verdict.json"))
              .findFirst()
              .orElseThrow(() -> new IOException("no verdict.json in " + folder));
      return JSON.readTree(file.toFile());
    }
  }

  private void report(int injectors) throws IOException {
    double[] x = points.stream().mapToDouble(Point::customers).toArray();
    double[] cpus = points.stream().mapToDouble(Point::cpuPercent).toArray();
    double[] heaps = points.stream().mapToDouble(Point::heapMb).toArray();
    Line cpu = Line.through(x, cpus);
    Line heap = Line.through(x, heaps);
    bench.line(
        "CPU = %.1f %% + %.2f %% for 1,000 customers (R2 %.3f); live heap = %.0f MB + %.1f KB a"
            + " customer (R2 %.3f)",
        cpu.at(0), 1_000 * cpu.slope(), cpu.fit(), heap.at(0), heap.slope() * MB / KB, heap.fit());
    String title =
        "%s: customers of %d injector%s, a message every 15 s each (load %.1f)"
            .formatted(LocalDate.now(), injectors, injectors == 1 ? "" : "s", Bench.load());
    String svg =
        new ScalePlot(title, x)
            .with("CPU, % of one core", cpus, cpu)
            .with("live heap, MB", heaps, heap)
            .svg();
    Path plot = bench.folder().resolve("scale-%d.svg".formatted(injectors));
    Files.writeString(plot, svg);
    ObjectNode json = JSON.createObjectNode();
    json.put("injectors", injectors).put("loadAverage", Bench.load());
    json.set("points", JSON.valueToTree(points));
    JSON.writerWithDefaultPrettyPrinter()
        .writeValue(bench.folder().resolve("scale.json").toFile(), json);
    bench.line("plot in %s", plot);
  }
}
