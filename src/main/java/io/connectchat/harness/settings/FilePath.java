package io.connectchat.harness.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The path of a file; whether the file is there is seen later. */
record FilePath(String expected) implements Kind<Path> {

  @Override
  public Optional<Path> read(String text) {
    try {
      return Optional.of(text).filter(path -> !path.isBlank()).map(Path::of);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
