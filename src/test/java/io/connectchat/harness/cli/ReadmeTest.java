package io.connectchat.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  @Test
  void theReadmeHasTheTableOfSettingsAsItIs() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    assertThat(readme)
        .contains(
            "<!-- settings: begin -->\n"
                + Settings.reference().strip()
                + "\n<!-- settings: end -->");
  }
}
