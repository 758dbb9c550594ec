package io.connectchat.harness.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to say about a file that is not there: where it was looked for, and what is there. */
final class FileMissing {

  private final Shelf shelf;
  private final Folders folders;

  FileMissing(Shelf shelf, Folders folders) {
    this.shelf = shelf;
    this.folders = folders;
  }

  String name(String name) {
    String fileName = name + shelf.suffix();
    List<String> there =
        folders.all().stream()
            .flatMap(folder -> filesIn(folder.resolve(shelf.home())).stream())
            .map(file -> file.substring(0, file.length() - shelf.suffix().length()))
            .distinct()
            .sorted()
            .toList();
    String question = Nearest.question(Nearest.to(name, there));
    return ("no %s \"%s\"%s (looked for %s in %s and the folders above it, and for %s on the"
            + " class path; %s)")
        .formatted(
            shelf.what(),
            Shown.plain(name),
            question.isEmpty() ? "" : ", " + question,
            Shown.slashes(shelf.home().resolve(fileName)),
            folders.shown(),
            Shown.plain(shelf.onClassPath() + fileName),
            listed(there));
  }

  String path(Path path) {
    if (folders.isFolder(path)) {
      return "%s is a folder; expected a file".formatted(Shown.quoted(path.toString()));
    }
    Path beside = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    List<String> there =
        folders.all().stream()
            .map(folder -> folder.resolve(beside))
            .filter(Files::isDirectory)
            .findFirst()
            .map(this::filesIn)
            .orElse(List.of());
    return "no file %s (looked in %s and the folders above it; %s)"
        .formatted(Shown.quoted(path.toString()), folders.shown(), listed(there));
  }

  private List<String> filesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(shelf.suffix()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private String listed(List<String> names) {
    return names.isEmpty()
        ? "there are no " + shelf.what() + " files there"
        : "there are " + Shown.escaped(String.join(", ", names));
  }
}
