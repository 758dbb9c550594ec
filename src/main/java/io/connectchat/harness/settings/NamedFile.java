package io.connectchat.harness.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the file that a setting such as {@code chat.workload} names. A word is {@code
 * simulations/workloads/WORD.conf} under the folders, then {@code workloads/WORD.conf} on the class
 * path; what has a slash or ends in {@code .conf} is the path of a file.
 */
final class NamedFile {

  private static final long LARGEST = 1_000_000;

  private final Folders folders;
  private final ClassLoader classPath;
  private final Problems problems;
  private final Shelf shelf;
  private final FileMissing missing;

  NamedFile(Shelf shelf, Folders folders, ClassLoader classPath, Problems problems) {
    this.shelf = shelf;
    this.folders = folders;
    this.classPath = classPath;
    this.problems = problems;
    this.missing = new FileMissing(shelf, folders);
  }

  /** The file; empty after a problem has been added. */
  Optional<TextFile> find(Given given) {
    try {
      return isPath(given.text()) ? byPath(given) : byName(given);
    } catch (CharacterCodingException noText) {
      return refuse(given, "expected a text file in UTF-8, got " + quoted(given));
    } catch (IOException unreadable) {
      return refuse(
          given, "cannot read " + quoted(given) + " (" + Shown.plain(unreadable.toString()) + ")");
    } catch (InvalidPathException noPath) {
      return refuse(given, "expected " + shelf.expected() + got(given));
    }
  }

  private Optional<TextFile> byName(Given given) throws IOException {
    String fileName = given.text() + shelf.suffix();
    Optional<Path> file = folders.file(shelf.home().resolve(fileName));
    if (file.isPresent()) {
      return read(given, file.get(), Shown.slashes(shelf.home().resolve(fileName)));
    }
    URL resource = classPath.getResource(shelf.onClassPath() + fileName);
    return resource == null
        ? refuse(given, missing.name(given.text()))
        : Optional.of(read(resource, "classpath:" + shelf.onClassPath() + fileName));
  }

  private Optional<TextFile> byPath(Given given) throws IOException {
    Path path = Path.of(given.text());
    Optional<Path> file = folders.file(path);
    return file.isPresent()
        ? read(given, file.get(), Shown.slashes(path))
        : refuse(given, missing.path(path));
  }

  private Optional<TextFile> read(Given given, Path file, String name) throws IOException {
    return Files.size(file) > LARGEST
        ? refuse(given, "expected a " + shelf.what() + " file below 1 MB" + got(given))
        : Optional.of(new TextFile(Shown.plain(name), Files.readString(file)));
  }

  private static TextFile read(URL resource, String name) throws IOException {
    try (InputStream in = resource.openStream()) {
      return new TextFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private Optional<TextFile> refuse(Given given, String what) {
    problems.add(Problem.at(given, what));
    return Optional.empty();
  }

  private boolean isPath(String text) {
    return text.contains("/")
        || text.contains("\\")
        || text.endsWith(shelf.suffix())
        || text.endsWith(".json");
  }

  private static String quoted(Given given) {
    return Shown.quoted(given.text());
  }

  private static String got(Given given) {
    return ", got " + quoted(given);
  }
}
