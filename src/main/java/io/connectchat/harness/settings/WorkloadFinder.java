package io.connectchat.harness.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the file that {@code chat.workload} names. A word is {@code
 * simulations/workloads/WORD.conf} under the folders, then {@code workloads/WORD.conf} on the class
 * path; what has a slash or ends in {@code .conf} is the path of a file.
 */
final class WorkloadFinder {

  private static final Path HOME = Path.of("simulations", "workloads");
  private static final String SUFFIX = ".conf";
  private static final long LARGEST = 1_000_000;

  private final Folders folders;
  private final ClassLoader classPath;
  private final Problems problems;

  WorkloadFinder(Folders folders, ClassLoader classPath, Problems problems) {
    this.folders = folders;
    this.classPath = classPath;
    this.problems = problems;
  }

  /** The file; empty after a problem has been added. */
  Optional<WorkloadText> find(Given workload) {
    try {
      return isPath(workload.text()) ? byPath(workload) : byName(workload);
    } catch (CharacterCodingException noText) {
      return refuse(workload, "expected a text file in UTF-8, got " + quoted(workload));
    } catch (IOException | UncheckedIOException unreadable) {
      return refuse(workload, "cannot read " + quoted(workload) + ": " + unreadable.getMessage());
    } catch (InvalidPathException noPath) {
      return refuse(workload, "expected " + Known.WORKLOAD.kind().expected() + got(workload));
    }
  }

  private Optional<WorkloadText> byName(Given workload) throws IOException {
    String fileName = workload.text() + SUFFIX;
    Optional<Path> file = folders.file(HOME.resolve(fileName));
    if (file.isPresent()) {
      return read(workload, file.get(), slashes(HOME.resolve(fileName)));
    }
    URL resource = classPath.getResource("workloads/" + fileName);
    return resource == null
        ? refuse(workload, missingName(workload.text(), fileName))
        : Optional.of(read(resource, "classpath:workloads/" + fileName));
  }

  private Optional<WorkloadText> byPath(Given workload) throws IOException {
    Path path = Path.of(workload.text());
    Optional<Path> file = folders.file(path);
    return file.isPresent()
        ? read(workload, file.get(), slashes(path))
        : refuse(workload, missingPath(workload, path));
  }

  private Optional<WorkloadText> read(Given workload, Path file, String name) throws IOException {
    return Files.size(file) > LARGEST
        ? refuse(workload, "expected a workload file below 1 MB" + got(workload))
        : Optional.of(new WorkloadText(Shown.plain(name), Files.readString(file)));
  }

  private static WorkloadText read(URL resource, String name) throws IOException {
    try (InputStream in = resource.openStream()) {
      return new WorkloadText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private String missingName(String name, String fileName) {
    List<String> there =
        folders.all().stream()
            .flatMap(folder -> workloadsIn(folder.resolve(HOME)).stream())
            .map(file -> file.substring(0, file.length() - SUFFIX.length()))
            .distinct()
            .sorted()
            .toList();
    String question = Nearest.question(Nearest.to(name, there));
    return ("no workload \"%s\"%s (looked for %s in %s and the folders above it, and for %s on the class"
            + " path; %s)")
        .formatted(
            Shown.plain(name),
            question.isEmpty() ? "" : ", " + question,
            Shown.plain(slashes(HOME.resolve(fileName))),
            Shown.plain(folders.start().toAbsolutePath().normalize().toString()),
            Shown.plain("workloads/" + fileName),
            listed(there));
  }

  private String missingPath(Given workload, Path path) {
    Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    List<String> there =
        folders.all().stream()
            .map(start -> start.resolve(folder))
            .filter(Files::isDirectory)
            .findFirst()
            .map(WorkloadFinder::workloadsIn)
            .orElse(List.of());
    return "no file %s (looked in %s and the folders above it; %s)"
        .formatted(
            quoted(workload),
            Shown.plain(folders.start().toAbsolutePath().normalize().toString()),
            listed(there));
  }

  private static List<String> workloadsIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private Optional<WorkloadText> refuse(Given workload, String what) {
    problems.add(Problem.at(workload, what));
    return Optional.empty();
  }

  private static boolean isPath(String text) {
    return text.contains("/") || text.contains("\\") || text.endsWith(SUFFIX);
  }

  private static String listed(List<String> names) {
    return names.isEmpty()
        ? "there are no workload files there"
        : "there are " + Shown.escaped(String.join(", ", names));
  }

  private static String quoted(Given workload) {
    return Shown.quoted(workload.text());
  }

  private static String got(Given workload) {
    return ", got " + quoted(workload);
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
