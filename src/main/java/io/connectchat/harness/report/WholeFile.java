package io.connectchat.harness.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all, so that nobody ever reads half of one. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a text as UTF-8 over what may be there.
   *
   * @throws IOException when it cannot be written; nothing is left of it then
   */
  public static Path write(Path file, String text) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(draft, text.getBytes(UTF_8));
      return Files.move(
          draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
