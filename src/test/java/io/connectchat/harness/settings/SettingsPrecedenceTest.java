package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsPrecedenceTest {

  @TempDir Path folder;

  @BeforeEach
  void workload() throws Exception {
    Path home = Files.createDirectories(folder.resolve("simulations/workloads"));
    Files.writeString(home.resolve("spike.conf"), "chat {\n  messages = 13\n}\n");
  }

  @Test
  void theSimulationIsStrongerThanTheDefault() {
    Sample sample = new Sample(folder).byDefault("chat.messages", "11");

    assertMessages(sample, 11, "SampleSimulation");
  }

  @Test
  void theWorkloadFileIsStrongerThanTheSimulation() {
    Sample sample =
        new Sample(folder).byDefault("chat.messages", "11").property("chat.workload", "spike");

    assertMessages(sample, 13, "simulations/workloads/spike.conf:2");
  }

  @Test
  void theEnvironmentIsStrongerThanTheWorkloadFile() {
    Sample sample =
        new Sample(folder).variable("CHAT_WORKLOAD", "spike").variable("CHAT_MESSAGES", "14");

    assertMessages(sample, 14, "CHAT_MESSAGES");
  }

  @Test
  void aPropertyIsStrongest() {
    Sample sample =
        new Sample(folder)
            .byDefault("chat.workload", "spike")
            .variable("CHAT_MESSAGES", "14")
            .property("chat.messages", "15");

    assertMessages(sample, 15, "-Dchat.messages");
  }

  @Test
  void theStrongestWorkloadIsTheOneThatIsRead() {
    Sample sample =
        new Sample(folder)
            .byDefault("chat.workload", "not-there")
            .property("chat.workload", "spike");

    assertMessages(sample, 13, "simulations/workloads/spike.conf:2");
  }

  @Test
  void anEmptyVariableIsAsIfItWereNotSet() {
    assertMessages(new Sample(folder).variable("CHAT_MESSAGES", ""), 3, "default");
  }

  @Test
  void whatIsInForceIsToldWithItsOriginInTheOrderOfTheTable() {
    Settings settings =
        new Sample(folder)
            .property("chat.workload", "spike")
            .property("chat.slo.echo.p99", "1s")
            .variable("CHAT_THINK_TIME", "0ms")
            .load();

    assertThat(settings.effective())
        .containsEntry("chat.target", "fake (default)")
        .containsEntry("chat.thinkTime", "0ms (CHAT_THINK_TIME)")
        .containsEntry("chat.seed", "4711 (drawn)")
        .doesNotContainKeys("chat.endpoint", "chat.duration", "chat.slo.echo.p95");
    assertThat(settings.effective().keySet())
        .startsWith("chat.target", "chat.region")
        .endsWith("chat.seed", "chat.slo.echo.p99");
  }

  private static void assertMessages(Sample sample, int messages, String origin) {
    Settings settings = sample.load();
    assertThat(settings.messages()).isEqualTo(messages);
    assertThat(settings.effective()).containsEntry("chat.messages", messages + " (" + origin + ")");
  }
}
