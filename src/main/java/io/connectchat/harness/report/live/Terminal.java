package io.connectchat.harness.report.live;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Whether this process writes to a terminal that a block can be refreshed on, and how wide. */
final class Terminal {
  private static final int USUAL_COLUMNS = 80;
  private static final int FEWEST_COLUMNS = 20;

  private Terminal() {}

  /**
   * Columns of the terminal; empty where there is none, or where plain text was asked for.
   *
   * @param byMaven whether Maven started this process, which hands on what we print to its own
   *     terminal, if it has one
   */
  static OptionalInt columns(boolean byMaven) {
    if (!isWanted(System.getenv())) {
      return OptionalInt.empty();
    }
    if (isTerminal()) {
      return OptionalInt.of(measured(new ProcessBuilder("stty", "size")));
    }
    return byMaven && !isBatch(System.getenv()) ? columnsOfParent() : OptionalInt.empty();
  }

  private static OptionalInt columnsOfParent() {
    return ProcessHandle.current()
        .parent()
        .map(maven -> Path.of("/proc", Long.toString(maven.pid()), "fd", "1"))
        .flatMap(Terminal::device)
        .map(device -> measured(new ProcessBuilder("stty", "-F", device, "size")))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The terminal that a process writes to, where the system shows it. */
  static Optional<String> device(Path output) {
    try {
      String device = Files.readSymbolicLink(output).toString();
      return Optional.of(device).filter(name -> name.matches("/dev/(pts/|tty)\\w+"));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** Whether Maven was told that nobody sits before it. */
  static boolean isBatch(Map<String, String> environment) {
    String words = environment.getOrDefault("MAVEN_CMD_LINE_ARGS", "");
    return Arrays.stream(words.trim().split("\\s+"))
        .anyMatch(word -> word.equals("-B") || word.equals("--batch-mode"));
  }

  /** Not in CI, not on a terminal that knows no more than lines, and not against NO_COLOR. */
  static boolean isWanted(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && environment.getOrDefault("CI", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** From JDK 22 on there is a console also where there is no terminal, and it knows. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static int measured(ProcessBuilder command) {
    try {
      Process stty = command.redirectInput(Redirect.INHERIT).start();
      String size = new String(stty.getInputStream().readAllBytes()).trim();
      stty.waitFor(1, TimeUnit.SECONDS);
      return columns(size);
    } catch (IOException e) {
      return USUAL_COLUMNS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL_COLUMNS;
    }
  }

  /** Of what stty says: rows and columns. */
  static int columns(String size) {
    return size.matches("\\d{1,5} \\d{1,5}")
        ? Math.max(FEWEST_COLUMNS, Integer.parseInt(size.split(" ")[1]))
        : USUAL_COLUMNS;
  }
}
