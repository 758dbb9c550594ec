package io.connectchat.harness.gatling;

import java.util.Map;

/** The command that runs a simulation again, with the same settings and the same seed. */
final class RunAgain {
  private static final String SEED = "chat.seed";

  /** What the settings show of a secret: it must be given again by hand. */
  private static final String SECRET = "*** (";

  private RunAgain() {}

  /**
   * @param simulation full name of its class
   * @param effective settings as {@code VALUE (ORIGIN)}; what was given on the command line or in
   *     the environment is given again, the rest comes from where it came from
   */
  static String command(String simulation, long seed, Map<String, String> effective) {
    StringBuilder command = new StringBuilder("mvn gatling:test");
    command.append(" -Dgatling.simulationClass=").append(simulation);
    effective.forEach(
        (name, words) -> {
          int origin = words.lastIndexOf(" (");
          if (isGiven(origin(words)) && !name.equals(SEED) && !words.startsWith(SECRET)) {
            command.append(' ').append(quoted("-D" + name + "=" + words.substring(0, origin)));
          }
        });
    return command.append(" -D" + SEED + "=").append(seed).toString();
  }

  /** Where a setting in force comes from. */
  static String origin(String words) {
    int origin = words.lastIndexOf(" (");
    return origin < 0 ? "" : words.substring(origin + 2, words.length() - 1);
  }

  /** Whether it was given for this run, and not by a file or by default. */
  static boolean isGiven(String origin) {
    return origin.startsWith("-D") || origin.startsWith("CHAT_");
  }

  /** For a shell, where it needs to be. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=,@%+-]*") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
