package io.connectchat.harness.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.settings.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of simulations/dialogues and simulations/personas. */
class ShippedDialoguesTest {
  private static final Path HOME = Path.of("..", "simulations");

  @ParameterizedTest
  @MethodSource("dialogues")
  void eachDialogueIsRead(Path file) throws Exception {
    assertThat(read(text(file), Optional.empty()).steps()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("personas")
  void eachFileOfPersonasIsRead(Path file) throws Exception {
    TextFile dialogue = new TextFile("d.yaml", "steps: [leave]");

    assertThat(read(dialogue, Optional.of(text(file))).personas()).isNotEmpty();
  }

  static List<Path> dialogues() throws Exception {
    return files("dialogues");
  }

  static List<Path> personas() throws Exception {
    return files("personas");
  }

  private static Dialogue read(TextFile file, Optional<TextFile> personas) {
    return Dialogue.read(file, personas, Duration.ZERO);
  }

  private static TextFile text(Path file) throws Exception {
    return new TextFile(file.toString(), Files.readString(file));
  }

  private static List<Path> files(String folder) throws Exception {
    try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
