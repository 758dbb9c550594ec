package io.connectchat.harness.report.live;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Whether this process writes to a terminal that a block can be refreshed on, and how wide. */
final class Terminal {
  private static final int USUAL_COLUMNS = 80;
  private static final int FEWEST_COLUMNS = 20;

  private Terminal() {}

  /** Columns of the terminal; empty where there is none, or where plain text was asked for. */
  static OptionalInt columns() {
    return isWanted(System.getenv()) && isTerminal()
        ? OptionalInt.of(measured())
        : OptionalInt.empty();
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

  private static int measured() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(Redirect.INHERIT).start();
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
