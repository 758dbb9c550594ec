package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Passes of {@code conformance} over the runnable fake, one process after the other, first alone
 * and then with a loop beside them on each core. Claims that every rule comes out the same each
 * time, and that a pass alone takes less than 30 seconds. Arguments: passes alone (20), and beside
 * the loops (10).
 */
public final class SameVerdicts {
  private static final int ALONE = 20;
  private static final int BESIDE = 10;
  private static final int MOST_SECONDS = 30;

  private SameVerdicts() {}

  /** Runs it. */
  public static void main(String... args) throws Exception {
    int alone = args.length > 0 ? Integer.parseInt(args[0]) : ALONE;
    int beside = args.length > 1 ? Integer.parseInt(args[1]) : BESIDE;
    Bench bench = Bench.named("same-verdicts");
    bench.line("%d passes, and %d more with a loop on each core", alone, beside);
    bench.line(
        "%4s  %-9s %-8s %5s %7s %8s", "pass", "beside", "verdict", "exit", "pass", "process");
    List<Pass> passes = new ArrayList<>();
    try (FakeProcess fake = FakeProcess.start(Bench.FAKE_MEGABYTES, "--clock", "virtual")) {
      for (int i = 1; i <= alone; i++) {
        passes.add(pass(bench, i, "nothing", fake.url()));
      }
      try (Loops loops = Loops.onEachCore()) {
        for (int i = 1; i <= beside; i++) {
          passes.add(pass(bench, alone + i, loops.count() + " loops", fake.url()));
        }
      }
    }
    claims(bench, passes, alone);
    int exitCode = bench.exitCode();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static void claims(Bench bench, List<Pass> passes, int alone) throws IOException {
    Map<String, String> first = passes.get(0).verdicts();
    List<String> others =
        passes.stream()
            .flatMap(
                pass ->
                    pass.verdicts().entrySet().stream()
                        .filter(one -> !one.getValue().equals(first.get(one.getKey())))
                        .map(one -> "pass " + pass.number() + ": " + one))
            .toList();
    bench.claim(
        passes.stream().allMatch(pass -> pass.exitCode() == 0),
        "every pass ends with PASS",
        passes.stream().filter(pass -> pass.exitCode() == 0).count() + " of " + passes.size());
    bench.claim(
        others.isEmpty()
            && passes.stream().allMatch(pass -> pass.verdicts().size() == first.size()),
        first.size() + " rules come out the same each time",
        others.isEmpty() ? "no other verdict" : String.join(", ", others));
    double longest =
        passes.subList(0, alone).stream().mapToDouble(Pass::seconds).max().orElse(Double.NaN);
    bench.timed(
        longest < MOST_SECONDS,
        "a pass takes less than " + MOST_SECONDS + " s",
        "at the most %.1f s".formatted(longest));
  }

  /**
   * One pass.
   *
   * @param verdicts by rule
   * @param seconds as the pass tells it
   */
  private record Pass(int number, Map<String, String> verdicts, double seconds, int exitCode) {}

  private static Pass pass(Bench bench, int number, String beside, URI fake)
      throws IOException, InterruptedException {
    Path json = bench.folder().resolve("pass-" + number + ".json");
    long start = System.nanoTime();
    Process process =
        conformance(
            "--endpoint", fake.toString(), "--gateway", fake + "/Prod", "--json", json.toString());
    String said = new String(process.getInputStream().readAllBytes());
    int exitCode = process.waitFor();
    double whole = (System.nanoTime() - start) / 1e9;
    if (!Files.exists(json)) {
      throw new IOException("no report; conformance said: " + said);
    }
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    Map<String, String> verdicts = new TreeMap<>();
    report
        .path("rules")
        .forEach(rule -> verdicts.put(rule.path("id").asText(), rule.path("verdict").asText()));
    double seconds = report.path("seconds").asDouble();
    bench.line(
        "%4d  %-9s %-8s %5d %5.1f s %6.1f s",
        number, beside, report.path("verdict").asText(), exitCode, seconds, whole);
    return new Pass(number, verdicts, seconds, exitCode);
  }

  private static Process conformance(String... options) throws IOException {
    Path jar = Path.of("target", "harness", "connect-chat.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add((Files.exists(jar) ? jar : Path.of("..").resolve(jar)).toString());
    command.add("conformance");
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Threads of this process, which is not the one that is looked at, that do nothing but work. */
  private record Loops(List<Thread> threads) implements AutoCloseable {
    static Loops onEachCore() {
      List<Thread> threads =
          IntStream.range(0, Runtime.getRuntime().availableProcessors())
              .mapToObj(i -> new Thread(Loops::work, "loop " + i))
              .toList();
      threads.forEach(Thread::start);
      return new Loops(threads);
    }

    private static void work() {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
    }

    int count() {
      return threads.size();
    }

    @Override
    public void close() {
      threads.forEach(Thread::interrupt);
    }
  }
}
