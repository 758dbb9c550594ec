package io.connectchat.simulations.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JVM of its own, looked at from outside: as any process is, whatever runs in it. */
final class Watched implements AutoCloseable {
  /** What /proc counts CPU in. */
  private static final double TICKS_A_SECOND = 100;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final Process process;
  private final Path output;
  private final long startedAt;

  private Watched(Process process, Path output, long startedAt) {
    this.process = process;
    this.output = output;
    this.startedAt = startedAt;
  }

  /** Starts a main class on this bench's class path; what it says goes into a file. */
  static Watched start(Path output, List<String> options, List<String> mainAndArguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    command.add("--enable-native-access=ALL-UNNAMED");
    // Else compilers come and go, and what those used that have gone cannot be told apart.
    command.add("-XX:-UseDynamicNumberOfCompilerThreads");
    command.addAll(options);
    command.addAll(List.of("-cp", io.connectchat.simulations.GatlingProcess.classPath()));
    command.addAll(mainAndArguments);
    long startedAt = System.currentTimeMillis();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Watched(process, output, startedAt);
  }

  /** When it was started, in milliseconds since 1970. */
  long startedAt() {
    return startedAt;
  }

  /** CPU that it has used, user and system, all threads. */
  double cpuSeconds() throws IOException {
    return cpuSeconds(proc("stat"));
  }

  /** The same of any process of this user. */
  static double cpuSeconds(long pid) throws IOException {
    return cpuSeconds(Path.of("/proc", Long.toString(pid), "stat"));
  }

  private static double cpuSeconds(Path file) throws IOException {
    String stat = Files.readString(file);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_A_SECOND;
  }

  long residentBytes() throws IOException {
    Matcher resident = RESIDENT.matcher(Files.readString(proc("status")));
    if (!resident.find()) {
      throw new IOException("no VmRSS of " + process.pid());
    }
    return 1_024 * Long.parseLong(resident.group(1));
  }

  /** Bytes of live objects, after a full collection. */
  long liveHeapBytes() throws IOException {
    return FakeProcess.liveHeapBytes(process.pid());
  }

  /** Bytes that its event loops have allocated so far; their names begin like this. */
  long allocatedBytes(String loops) throws IOException {
    return Jcmd.allocatedBytes(process.pid(), loops);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /** Asks it to end, as Ctrl-C does. */
  void end() {
    process.destroy();
  }

  /** Waits for its end, so many seconds at the most. */
  void awaitEnd(int seconds) throws IOException, InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new IOException("still running after " + seconds + " s; it said: " + output());
    }
  }

  /**
   * The same without the threads that compile: what they do at a run's beginning, a long run has
   * behind it.
   */
  double cpuSecondsWithoutCompilers() throws IOException {
    double seconds = 0;
    try (Stream<Path> threads = Files.list(proc("task"))) {
      for (Path thread : (Iterable<Path>) threads::iterator) {
        seconds += ofOthers(thread);
      }
    }
    return seconds;
  }

  private static double ofOthers(Path thread) throws IOException {
    try {
      return isCompiler(thread) ? 0 : cpuSeconds(thread.resolve("stat"));
    } catch (NoSuchFileException e) {
      // It has ended meanwhile.
      return 0;
    }
  }

  private static boolean isCompiler(Path thread) throws IOException {
    return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
