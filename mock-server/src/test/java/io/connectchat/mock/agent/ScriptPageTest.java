package io.connectchat.mock.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for script authors tells the truth. */
class ScriptPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void exampleIsAScript() throws IOException {
    Matcher example = EXAMPLE.matcher(page());
    assertThat(example.find()).isTrue();
    assertThat(ScriptReader.read("SCRIPTS.md", example.group(1)).scenes())
        .containsOnlyKeys("welcome", "desk");
  }

  @Test
  void everyStepWithAllThatItTakesIsOnThePage() throws IOException {
    List<String> rows = page().lines().filter(line -> line.startsWith("| `")).toList();
    for (StepKind kind : StepKind.ALL) {
      String row =
          rows.stream()
              .filter(line -> line.contains("`" + kind.name() + ": "))
              .findFirst()
              .orElseThrow(() -> new AssertionError("SCRIPTS.md has no row for " + kind.name()));
      assertThat(kind.keys()).allSatisfy(key -> assertThat(row).contains(key));
    }
  }

  @Test
  void everyShippedScriptIsOnThePage() throws IOException {
    String page = page();
    assertThat(ScriptFile.SHIPPED)
        .allSatisfy(name -> assertThat(page).contains("| `script:" + name + "` |"));
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("SCRIPTS.md"));
  }
}
