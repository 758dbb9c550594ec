package io.connectchat.harness.report.saved;

import io.connectchat.harness.report.page.FilmStock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The films of runs that are put together: each under its run's name. */
final class Films {
  private Films() {}

  /** Where a film of a run goes. */
  static String path(String run, String film) {
    return FilmStock.FOLDER + "/" + run + "-" + film.substring(film.lastIndexOf('/') + 1);
  }

  static void copy(Map<String, SavedRun> runs, Path into) throws IOException {
    for (Map.Entry<String, SavedRun> run : runs.entrySet()) {
      Path films = run.getValue().folder().resolve(FilmStock.FOLDER);
      if (Files.isDirectory(films)) {
        Files.createDirectories(into.resolve(FilmStock.FOLDER));
        for (Path film : files(films)) {
          Path copy = into.resolve(path(run.getKey(), film.getFileName().toString()));
          Files.copy(film, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }
}
