package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a message and a customer cost the harness, beside a floor that is written by hand and beside
 * plain Gatling: each in a process of its own, one after the other, against the floor server, with
 * the same load. Rounds follow each other, and the table has the medians.
 *
 * <p>Arguments, in any order: {@code customers=200 rate=2000 slow=200 warmUp=60 seconds=20 rounds=1
 * few=500 many=2000}, and the parts {@code messages}, {@code memory}, {@code launch}; all of them
 * when none is named. The table goes to the console, and with every figure into {@code
 * reports/bench/cost-TIME}; a round takes twelve minutes. Exit code 1 when a goal is not reached.
 */
public final class Cost {
  private static final double KB = 1_000;
  private static final int LAUNCHES = 5;
  private static final Pattern P50 = Pattern.compile("p50Ms=([0-9.]+)");
  private static final Pattern P99 = Pattern.compile("p99Ms=([0-9.]+)");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Bench bench;
  private final CostOptions options;
  private final Map<String, List<Double>> figures = new TreeMap<>();
  private int runs;

  private Cost(Bench bench, CostOptions options) {
    this.bench = bench;
    this.options = options;
  }

  /** Runs it. */
  public static void main(String... arguments) throws Exception {
    CostOptions options = CostOptions.read(arguments);
    Cost cost = new Cost(Bench.named("cost"), options);
    for (int round = 0; round < options.rounds(); round++) {
      cost.round();
    }
    cost.table();
    new CostGoals(cost.bench, cost::median).judge();
    int exitCode = cost.bench.exitCode();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private void round() throws IOException, InterruptedException {
    for (Subject subject : Subject.values()) {
      if (options.has("messages")) {
        messages(subject);
      }
    }
    for (Subject subject : Subject.values()) {
      if (options.has("memory")) {
        memory(subject);
      }
    }
    for (int i = 0; i < LAUNCHES && options.has("launch"); i++) {
      launch();
    }
  }

  /**
   * CPU of the whole process between two moments of a steady load. At two rates: what one costs
   * more than the other, is what its further messages cost; the rest a process needs anyway.
   */
  private void messages(Subject subject) throws IOException, InterruptedException {
    Steady usual = steady(subject, options.rate(), true);
    keep(subject, "allocatedBytes", (double) usual.allocated() / usual.messages());
    keep(subject, "cpuMillis", usual.each(usual.cpu()));
    keep(subject, "warmCpuMillis", usual.each(usual.warmCpu()));
    keep(subject, "serverCpuMillis", usual.each(usual.serverCpu()));
    if (options.slow() > 0) {
      Steady slow = steady(subject, options.slow(), false);
      keep(subject, "furtherMillis", usual.further(slow, Steady::cpu));
      keep(subject, "furtherWarmMillis", usual.further(slow, Steady::warmCpu));
    }
  }

  /**
   * What a process used in some seconds of a load, in seconds of CPU, and for how many messages.
   */
  private record Steady(
      long messages, double seconds, double cpu, double warmCpu, double serverCpu, long allocated) {
    double each(double used) {
      return 1e3 * used / messages;
    }

    double further(Steady slow, ToDoubleFunction<Steady> used) {
      double more = used.applyAsDouble(this) / seconds - used.applyAsDouble(slow) / slow.seconds;
      return 1e3 * more / (messages / seconds - slow.messages / slow.seconds);
    }
  }

  private Steady steady(Subject subject, int rate, boolean timed)
      throws IOException, InterruptedException {
    Path folder = folder(subject);
    Talk talk = new Talk(options.customers(), rate, options.warmUp(), options.seconds());
    try (FloorProcess server = FloorProcess.start(folder, "127.0.0.1");
        Watched client = subject.start(folder, server.url(), talk)) {
      server.awaitSockets(talk.customers(), client, 60);
      Bench.pause(talk.warmUpSeconds());
      long allocated = client.allocatedBytes(subject.loops());
      long from = System.currentTimeMillis();
      long before = server.messages();
      double cpu = client.cpuSeconds();
      double warmCpu = client.cpuSecondsWithoutCompilers();
      double serverCpu = server.process().cpuSeconds();
      Bench.pause(talk.seconds());
      Steady steady =
          new Steady(
              server.messages() - before,
              talk.seconds(),
              client.cpuSeconds() - cpu,
              client.cpuSecondsWithoutCompilers() - warmCpu,
              server.process().cpuSeconds() - serverCpu,
              client.allocatedBytes(subject.loops()) - allocated);
      long to = from + TimeUnit.SECONDS.toMillis(talk.seconds());
      client.awaitEnd(60);
      if (timed) {
        latency(subject, folder, client, from, to);
      }
      bench.line(
          "     %-24s %6.0f messages/s, %.4f ms of CPU each, %.4f compilers aside (server %.4f)"
              + " (load %.1f)",
          subject.title(),
          steady.messages() / steady.seconds(),
          steady.each(steady.cpu()),
          steady.each(steady.warmCpu()),
          steady.each(steady.serverCpu()),
          Bench.load());
      return steady;
    }
  }

  private void latency(Subject subject, Path folder, Watched client, long from, long to)
      throws IOException {
    if (subject == Subject.FLOOR) {
      keep(subject, "p50", figure(P50, client.output()));
      keep(subject, "p99", figure(P99, client.output()));
    } else if (subject == Subject.HARNESS) {
      JsonNode verdict = verdict(folder, client);
      EchoLatency echo = EchoLatency.between(folder.resolve("runs"), from, to);
      keep(subject, "p50", echo.millis(50));
      keep(subject, "p99", echo.millis(99));
      if (!verdict.path("verdict").asText().equals("PASS")) {
        bench.line(
            "NOT  the harness came to %s: %s", verdict.path("verdict"), verdict.path("reasons"));
      }
    }
  }

  /**
   * What is held for each customer more, between a few and many, with a message every 10 s each.
   */
  private void memory(Subject subject) throws IOException, InterruptedException {
    long[] few = held(subject, options.few());
    long[] many = held(subject, options.many());
    int more = options.many() - options.few();
    keep(subject, "heapKb", (many[0] - few[0]) / KB / more);
    keep(subject, "residentKb", (many[1] - few[1]) / KB / more);
    bench.line(
        "     %-24s %.1f KB of live heap a customer, %.1f KB resident (load %.1f)",
        subject.title(), last(subject, "heapKb"), last(subject, "residentKb"), Bench.load());
  }

  private long[] held(Subject subject, int customers) throws IOException, InterruptedException {
    Path folder = folder(subject);
    Talk talk = new Talk(customers, customers / 10.0, 60, 60);
    try (FloorProcess server = FloorProcess.start(folder, "127.0.0.1");
        Watched client = subject.start(folder, server.url(), talk)) {
      server.awaitSockets(customers, client, 90);
      Bench.pause(12);
      return new long[] {client.liveHeapBytes(), client.residentBytes()};
    }
  }

  /** From the start of the process to the first chat at the server. */
  private void launch() throws IOException, InterruptedException {
    Path folder = folder(Subject.HARNESS);
    Talk talk = new Talk(1, 1, 1, 1);
    try (FloorProcess server = FloorProcess.start(folder, "127.0.0.1");
        Watched client = Subject.HARNESS.start(folder, server.url(), talk)) {
      server.awaitSockets(1, client, 30);
      keep(Subject.HARNESS, "launchSeconds", (server.firstChatAt() - client.startedAt()) / 1e3);
      bench.line(
          "     launch to first customer %.2f s (load %.1f)",
          last(Subject.HARNESS, "launchSeconds"), Bench.load());
      client.awaitEnd(60);
    }
  }

  private void table() throws IOException {
    bench.line("");
    bench.line(
        "%s; medians of %d rounds; load average %.1f", options, options.rounds(), Bench.load());
    bench.line("| | floor driver | harness | plain Gatling | harness to floor | goal |");
    bench.line("|---|---|---|---|---|---|");
    row("CPU for a further message, ms", "furtherMillis", "%.4f", "at most 2, below plain Gatling");
    row("the same, the JVM's compilers aside, ms", "furtherWarmMillis", "%.4f", "the same");
    row("all CPU by messages, ms", "cpuMillis", "%.4f", "at most 2, below plain Gatling");
    row("the same, the JVM's compilers aside, ms", "warmCpuMillis", "%.4f", "");
    row("of the floor server meanwhile, ms", "serverCpuMillis", "%.4f", "");
    row("bytes allocated by the event loops for a message", "allocatedBytes", "%.0f", "");
    row("p50 of the echo, ms", "p50", "%.2f", "within 1 ms or 5 %");
    row("p99 of the echo, ms", "p99", "%.2f", "within 1 ms or 5 %");
    row("live heap for a further customer, KB", "heapKb", "%.1f", "harness at most 15");
    row("resident for a further customer, KB", "residentKb", "%.1f", "");
    row("launch to first customer, s", "launchSeconds", "%.2f", "under 3");
    ObjectNode json = JSON.createObjectNode();
    json.put("options", options.toString()).put("loadAverage", Bench.load());
    figures.forEach((name, values) -> values.forEach(json.withArray(name)::add));
    Path file = bench.folder().resolve("cost.json");
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json);
    bench.line("kept in %s", file);
  }

  private void row(String title, String figure, String format, String goal) throws IOException {
    if (figures.keySet().stream().noneMatch(name -> name.endsWith("." + figure))) {
      return;
    }
    double floor = median(Subject.FLOOR, figure);
    double harness = median(Subject.HARNESS, figure);
    String ratio = Double.isNaN(floor) ? "" : String.format(Locale.ROOT, "%.2f", harness / floor);
    bench.line(
        "| %s | %s | %s | %s | %s | %s |",
        title,
        shown(format, floor),
        shown(format, harness),
        shown(format, median(Subject.PLAIN_GATLING, figure)),
        ratio,
        goal);
  }

  private static String shown(String format, double figure) {
    return Double.isNaN(figure) ? "" : String.format(Locale.ROOT, format, figure);
  }

  private void keep(Subject subject, String figure, double value) {
    figures.computeIfAbsent(subject.name() + "." + figure, first -> new ArrayList<>()).add(value);
  }

  private double last(Subject subject, String figure) {
    List<Double> all = figures.get(subject.name() + "." + figure);
    return all.get(all.size() - 1);
  }

  private double median(Subject subject, String figure) {
    List<Double> all = figures.getOrDefault(subject.name() + "." + figure, List.of());
    List<Double> sorted = all.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  private Path folder(Subject subject) throws IOException {
    return Files.createDirectories(bench.folder().resolve(++runs + "-" + subject.name()));
  }

  private static double figure(Pattern pattern, String text) throws IOException {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("no " + pattern + " in: " + text);
    }
    return Double.parseDouble(found.group(1));
  }

  private static JsonNode verdict(Path folder, Watched client) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("runs"))) {
      Path file =
          files
              .filter(path -> path.endsWith("verdict.json"))
              .findFirst()
              .orElseThrow(() -> new IOException("no verdict; it said: " + read(client)));
      return JSON.readTree(file.toFile());
    }
  }

  private static String read(Watched client) {
    try {
      return client.output();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
