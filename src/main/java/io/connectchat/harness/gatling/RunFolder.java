package io.connectchat.harness.gatling;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the folder that Gatling writes this run into. Gatling tells nobody: it is the one whose
 * simulation.log this process holds open.
 */
final class RunFolder {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final String LOG = "simulation.log";

  private RunFolder() {}

  /** The folder, or empty where the system does not show a process its open files. */
  static Optional<Path> find() {
    return in(OPEN_FILES);
  }

  static Optional<Path> in(Path openFiles) {
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

  /**
   * The youngest folder below Gatling's results folder that was made by this simulation, for
   * systems without a list of open files.
   */
  static Optional<Path> youngest(Path results, String prefix) {
    try (Stream<Path> folders = Files.list(results)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith(prefix + "-"))
          .filter(folder -> Files.exists(folder.resolve(LOG)))
          .max(java.util.Comparator.comparing(folder -> folder.getFileName().toString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
