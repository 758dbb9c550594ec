package io.connectchat.harness.gatling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What Gatling was called with. It does not tell a simulation, so it is read where its launchers
 * put it: the Maven plugin in a resource of the jar that it starts, plain java on its command line.
 */
record GatlingArguments(boolean byMaven, List<String> words) {
  private static final String PLUGIN_FILE = "META-INF/args.txt";
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  /** Of this process. */
  static GatlingArguments ofProcess() {
    try (InputStream file = ClassLoader.getSystemResourceAsStream(PLUGIN_FILE)) {
      return file == null
          ? new GatlingArguments(false, commandLine())
          : new GatlingArguments(
              true, new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder below which Gatling makes one for each run, if it is said. */
  Optional<Path> resultsFolder() {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals("-rf") || words.get(i).equals("--results-folder")) {
        return Optional.of(Path.of(words.get(i + 1)));
      }
    }
    return Optional.empty();
  }

  /**
   * Why a folder for reports is not looked at, in one line; empty where it is, or none was given.
   *
   * @param reports of the system property {@code chat.reports}; empty where there is none
   */
  Optional<String> unusedReports(String reports) {
    return byMaven || reports.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "-Dchat.reports: not used, for it tells Maven where runs write; as plain java give"
                + " Gatling's -rf "
                + reports);
  }

  /**
   * Word by word where the system tells them apart; else cut at blanks, which a folder may have.
   */
  private static List<String> commandLine() throws IOException {
    return Files.isReadable(COMMAND_LINE)
        ? List.of(Files.readString(COMMAND_LINE).split("\0"))
        : List.of(System.getProperty("sun.java.command", "").trim().split("\\s+"));
  }
}
