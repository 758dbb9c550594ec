package io.connectchat.mock.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Finds scripts: files, and those that the fake brings along. */
final class ScriptFile {
  static final String PREFIX = "script:";
  static final List<String> SHIPPED = List.of("airline", "bank", "clinic", "parcel", "shop");

  private ScriptFile() {}

  static Script read(String name) {
    return ScriptReader.read(name, SHIPPED.contains(name) ? shipped(name) : file(name));
  }

  private static String shipped(String name) {
    try (InputStream script = ScriptFile.class.getResourceAsStream("/scripts/" + name + ".yaml")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String name) {
    try {
      return Files.readString(Path.of(name), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          "agent '%s%s': there is no such file; scripts that need none: %s"
              .formatted(PREFIX, name, String.join(", ", SHIPPED)),
          e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "agent '" + PREFIX + name + "': cannot be read as UTF-8 text: " + e, e);
    }
  }
}
