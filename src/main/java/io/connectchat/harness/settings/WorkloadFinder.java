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
 * Finds the file that {@code chat.workload} names. A word is {@code
 * simulations/workloads/WORD.conf} under the folders, then {@code workloads/WORD.conf} on the class
 * path; what has a slash or ends in {@code .conf} is the path of a file.
 */
final class WorkloadFinder {

  static final Path HOME = Path.of("simulations", "workloads");
  static final String SUFFIX = ".conf";

  private static final long LARGEST = 1_000_000;

  private final Folders folders;
  private final ClassLoader classPath;
  private final Problems problems;
  private final WorkloadMissing missing;

  WorkloadFinder(Folders folders, ClassLoader classPath, Problems problems) {
    this.folders = folders;
    this.classPath = classPath;
    this.problems = problems;
    this.missing = new WorkloadMissing(folders);
  }

  /** The file; empty after a problem has been added. */
  Optional<WorkloadText> find(Given workload) {
    try {
      return isPath(workload.text()) ? byPath(workload) : byName(workload);
    } catch (CharacterCodingException noText) {
      return refuse(workload, "expected a text file in UTF-8, got " + quoted(workload));
    } catch (IOException unreadable) {
      return refuse(
          workload,
          "cannot read " + quoted(workload) + " (" + Shown.plain(unreadable.toString()) + ")");
    } catch (InvalidPathException noPath) {
      return refuse(workload, "expected " + Known.WORKLOAD.kind().expected() + got(workload));
    }
  }

  private Optional<WorkloadText> byName(Given workload) throws IOException {
    String fileName = workload.text() + SUFFIX;
    Optional<Path> file = folders.file(HOME.resolve(fileName));
    if (file.isPresent()) {
      return read(workload, file.get(), Shown.slashes(HOME.resolve(fileName)));
    }
    URL resource = classPath.getResource("workloads/" + fileName);
    return resource == null
        ? refuse(workload, missing.name(workload.text()))
        : Optional.of(read(resource, "classpath:workloads/" + fileName));
  }

  private Optional<WorkloadText> byPath(Given workload) throws IOException {
    Path path = Path.of(workload.text());
    Optional<Path> file = folders.file(path);
    return file.isPresent()
        ? read(workload, file.get(), Shown.slashes(path))
        : refuse(workload, missing.path(path));
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

  private Optional<WorkloadText> refuse(Given workload, String what) {
    problems.add(Problem.at(workload, what));
    return Optional.empty();
  }

  private static boolean isPath(String text) {
    return text.contains("/") || text.contains("\\") || text.endsWith(SUFFIX);
  }

  private static String quoted(Given workload) {
    return Shown.quoted(workload.text());
  }

  private static String got(Given workload) {
    return ", got " + quoted(workload);
  }
}
