package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of simulations/workloads, found from this module as from the root. */
class SettingsShippedWorkloadsTest {

  @ParameterizedTest
  @MethodSource("shipped")
  void eachIsReadByItsName(String workload) {
    Settings settings = new Sample().property("chat.workload", workload).load();

    String what = settings.dialogue().isPresent() ? "chat.dialogue" : "chat.messages";
    assertThat(settings.effective().get(what))
        .contains("simulations/workloads/" + workload + ".conf:");
  }

  @Test
  void bothModelsHaveAnExample() throws Exception {
    assertThat(shipped())
        .map(workload -> new Sample().property("chat.workload", workload).load().load())
        .hasAtLeastOneElementOfType(Load.Closed.class)
        .hasAtLeastOneElementOfType(Load.Open.class);
  }

  static List<String> shipped() throws Exception {
    Path home =
        new Folders(Path.of(""))
            .all().stream()
                .map(folder -> folder.resolve("simulations/workloads"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    try (Stream<Path> files = Files.list(home)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".conf"))
          .map(name -> name.substring(0, name.length() - ".conf".length()))
          .sorted()
          .toList();
    }
  }
}
