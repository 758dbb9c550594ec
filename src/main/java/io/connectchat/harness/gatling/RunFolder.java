package io.connectchat.harness.gatling;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the folder that Gatling writes this run into. Gatling tells nobody: it is the one whose
 * simulation.log this process holds open, or, where a system does not show a process its open
 * files, the youngest of this simulation, since no two start at once ({@link StartGate}).
 */
final class RunFolder {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final String LOG = "simulation.log";

  /** Gatling's pages and scripts, its log of a small run, and the verdict. */
  private static final long NEEDED_BYTES = 10 * 1024 * 1024;

  private RunFolder() {}

  static Optional<Path> find(String simulation, Optional<Path> results) {
    return holdingOpen(OPEN_FILES)
        .or(() -> results.flatMap(folder -> youngest(folder, simulation)));
  }

  /**
   * Refuses a results folder that cannot be written or has no room, since Gatling would crash on it
   * later, when the run is over.
   *
   * @throws Unreachable naming the folder
   */
  static void check(Path results) {
    try {
      Files.createDirectories(results);
      Files.delete(Files.createTempFile(results, ".connect-chat", ".tmp"));
      room(results, Files.getFileStore(results).getUsableSpace());
    } catch (IOException e) {
      throw new Unreachable(
          "the folder for reports, "
              + results
              + ", cannot be written ("
              + e.getClass().getSimpleName()
              + "); choose another with -Dchat.reports (Maven) or"
              + " -rf (Gatling)");
    }
  }

  static void room(Path results, long freeBytes) {
    if (freeBytes < NEEDED_BYTES) {
      throw new Unreachable(
          "the folder for reports, "
              + results
              + ", has room for "
              + freeBytes / 1024
              + " KB and a report needs about "
              + NEEDED_BYTES / 1024
              + " KB; make room or choose another with -Dchat.reports (Maven) or -rf (Gatling)");
    }
  }

  /** How much can still be written; a lot where the system does not tell. */
  static long freeBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  static Optional<Path> holdingOpen(Path openFiles) {
    if (!Files.isDirectory(openFiles)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> links = Files.newDirectoryStream(openFiles)) {
      for (Path link : links) {
        Optional<Path> log = target(link).filter(file -> file.endsWith(LOG));
        if (log.isPresent()) {
          return log.map(Path::getParent);
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Path> target(Path link) {
    try {
      return Optional.of(Files.readSymbolicLink(link));
    } catch (IOException e) {
      // It was closed in between.
      return Optional.empty();
    }
  }

  static Optional<Path> youngest(Path results, String simulation) {
    String prefix = simulation.toLowerCase(Locale.ROOT) + "-";
    try (Stream<Path> folders = Files.list(results)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith(prefix))
          .filter(folder -> Files.exists(folder.resolve(LOG)))
          .max(Comparator.comparing(folder -> folder.getFileName().toString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
