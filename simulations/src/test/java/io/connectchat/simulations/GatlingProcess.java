package io.connectchat.simulations;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A simulation in a process of its own, started as the README says for plain java. */
public final class GatlingProcess {
  private static final int SIGINT = 2;
  private static final int MOST_SECONDS = 300;

  private final Process process;
  private final Path results;
  private final Path output;

  private GatlingProcess(Process process, Path results, Path output) {
    this.process = process;
    this.results = results;
    this.output = output;
  }

  /**
   * Starts a simulation.
   *
   * @param results Gatling's results folder
   * @param settings such as {@code chat.customers=5}
   */
  public static GatlingProcess start(Class<?> simulation, Path results, String... settings)
      throws IOException {
    return startWith(simulation, results, Map.of(), settings);
  }

  /** The same with more environment variables. */
  static GatlingProcess startWith(
      Class<?> simulation, Path results, Map<String, String> environment, String... settings)
      throws IOException {
    return startAs(command(simulation, results, settings), results, environment);
  }

  private static List<String> command(Class<?> simulation, Path results, String... settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    // JDK 24 and later print four lines about Netty's native transport without it.
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPath()));
    for (String setting : settings) {
      command.add("-D" + setting);
    }
    command.addAll(
        List.of("io.gatling.app.Gatling", "-s", simulation.getName(), "-rf", results.toString()));
    return command;
  }

  /** The same with a terminal to write to, by the tool {@code script}. */
  static GatlingProcess startOnTerminal(
      Class<?> simulation, Path results, Map<String, String> environment, String... settings)
      throws IOException {
    String quoted =
        command(simulation, results, settings).stream()
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    return startAs(List.of("script", "-qefc", quoted, "/dev/null"), results, environment);
  }

  private static GatlingProcess startAs(
      List<String> command, Path results, Map<String, String> environment) throws IOException {
    Path output = Files.createTempFile("connect-chat-run", ".txt");
    output.toFile().deleteOnExit();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    return new GatlingProcess(process, results, output);
  }

  /** Waits for its end. */
  public int exitCode() throws InterruptedException {
    return exitCode(MOST_SECONDS);
  }

  /** Waits so many seconds at the most. */
  public int exitCode(int seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + seconds + " s");
    }
    return process.exitValue();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** SIGTERM, where there are signals. */
  void terminate() {
    process.destroy();
  }

  /**
   * SIGINT, as Ctrl-C sends it. Ends the test where a shell has started the build in the background
   * ({@code &}, {@code nohup}): such a process and all that it starts are deaf to SIGINT.
   */
  void interrupt() throws IOException, InterruptedException {
    assumeFalse(isDeaf(), "SIGINT is ignored by whoever started this build");
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  private boolean isDeaf() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return false;
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElseThrow()
            .substring("SigIgn:".length())
            .strip();
    return (Long.parseUnsignedLong(ignored, 16) >> (SIGINT - 1) & 1) == 1;
  }

  /** SIGKILL. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  public String output() throws IOException {
    return Files.readString(output);
  }

  /** The run's folder; there must be exactly one. */
  public Path folder() throws IOException {
    try (Stream<Path> folders = Files.list(results)) {
      List<Path> runs = folders.filter(Files::isDirectory).toList();
      if (runs.size() != 1) {
        throw new AssertionError("expected one run in " + results + ", there are " + runs);
      }
      return runs.get(0);
    }
  }

  public JsonNode verdict() throws IOException {
    return new ObjectMapper().readTree(folder().resolve("verdict.json").toFile());
  }

  /** For the tools of the JDK. */
  public long pid() {
    return process.pid();
  }

  /** The class path of this process, for another. */
  public static String classPath() {
    if (GatlingProcess.class.getClassLoader() instanceof URLClassLoader maven) {
      // A bench that Maven runs in its own process.
      return Arrays.stream(maven.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
