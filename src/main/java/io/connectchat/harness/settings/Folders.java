package io.connectchat.harness.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where files are looked for: a folder, then each folder above it. A run may be started from the
 * root of a clone or from a module of it, and the same relative path should do.
 */
record Folders(Path start) {

  /** The folder and those above, nearest first. */
  List<Path> all() {
    return Stream.iterate(start.toAbsolutePath().normalize(), f -> f != null, Path::getParent)
        .toList();
  }

  /** The nearest file by this path; an absolute path is taken as it is. */
  Optional<Path> file(Path path) {
    return all().stream()
        .map(folder -> folder.resolve(path))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Whether a folder stands where a file was meant to. */
  boolean isFolder(Path path) {
    return all().stream().map(folder -> folder.resolve(path)).anyMatch(Files::isDirectory);
  }

  /** The folder to start from, for a message. */
  String shown() {
    return Shown.plain(start.toAbsolutePath().normalize().toString());
  }
}
