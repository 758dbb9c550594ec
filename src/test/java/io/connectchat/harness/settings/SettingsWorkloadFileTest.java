package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsWorkloadFileTest {

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void home() throws Exception {
    home = Files.createDirectories(folder.resolve("simulations/workloads"));
  }

  @Test
  void everySettingStandsUnderChat() throws Exception {
    write(
        """
        # What was measured last spring.
        chat {
          customers = 50
          rampUp = 1 m
          thinkTime = "250ms"
          transcript = 0.10
          awaitReply = false
          slo.echo { p99 = 500ms }
          duration = ${chat.rampUp}
          seed = null
        }
        """);

    Settings settings = run().load();

    assertThat(settings.load())
        .isEqualTo(new Load.Closed(50, Duration.ofMinutes(1), Optional.of(Duration.ofMinutes(1))));
    assertThat(settings.thinkTime()).isEqualTo(Duration.ofMillis(250));
    assertThat(settings.transcript())
        .isEqualTo(new TranscriptReading(0.1, true, 0.1, OptionalDouble.empty()));
    assertThat(settings.awaitReply()).isFalse();
    assertThat(settings.slos()).containsExactly(new Slo("echo", "p99", Duration.ofMillis(500)));
    assertThat(settings.seedDrawn()).isTrue();
    assertThat(settings.effective())
        .containsEntry("chat.customers", "50 (simulations/workloads/x.conf:3)")
        .containsEntry("chat.slo.echo.p99", "500ms (simulations/workloads/x.conf:8)");
  }

  @Test
  void aByteOrderMarkIsNoMistake() throws Exception {
    write("\uFEFFchat.messages = 9");

    assertThat(run().load().messages()).isEqualTo(9);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          chat {; customers = many;} | 2: chat.customers: expected a whole number from 1 to 1000000, got "many"
          chat {; customers = [5];} | 2: chat.customers: expected a whole number from 1 to 1000000, got "[5]"
          chat {;;  thinkTime = 500;} | 3: chat.thinkTime: expected a duration from 0ms to 168h such as 500ms, 2s, 1m30s or PT25H, got "500"; did you mean 500ms or 500s?
          chat {; custmers = 5;} | 2: chat.custmers: no such setting, did you mean chat.customers?
          customers = 5 | 1: customers: no such setting, did you mean chat.customers?
          chat {; customers { x = 5 };} | 2: chat.customers: expected a whole number from 1 to 1000000, got "{"x":5}"
          chat {; workload = y;} | 2: chat.workload: cannot be set here, use -Dchat.workload=...
          chat {; reports = y;} | 2: chat.reports: cannot be set here, use -Dchat.reports=...
          chat {; arrivalRate = 5;} | 2: chat.arrivalRate: the open model needs an end, chat.duration=1m for instance, or chat.customers=100 for so many in all
          # nothing | 1: the file sets nothing, expected settings such as chat.customers = 50
          chatt {; messages = 5;} | 2: chatt.messages: no such setting, did you mean chat.messages?
          chat {; texts = "a.csv;} | 2: expected a value on this line; is a closing quote missing?
          chat {; customers = 5; | 3: expecting a closing brace } here, not: end of file
          chat {; customers = 5;}} | 3: unbalanced close brace '}' with no open brace
          chat {; customers 5;} | 3: Key 'customers 5' may not be followed by token: '}'
          chat {; endpoint = http://x;} | 2: Expecting close brace } or a comma, got ':'; a value with a colon, such as a URL, stands in double quotes
          chat {; rampUp = ${pause};} | 2: Could not resolve substitution to a value: ${pause}
          chat {; rampUp = ${HOME};} | 2: Could not resolve substitution to a value: ${HOME}
          ;include "base.conf" | 2: a workload file includes no other, write all its settings in it
          include url("http://127.0.0.1:1/x.conf") | 1: a workload file includes no other, write all its settings in it
          [5] | 1: has type LIST rather than object at file root
          """)
  void aMistakeIsToldWithFileAndLine(String text, String line) throws Exception {
    write(text.replace(';', '\n'));

    assertThat(run().refused()).isEqualTo("simulations/workloads/x.conf:" + line);
  }

  @Test
  void bracketsWithoutEndAreOneLineToo() throws Exception {
    write("a = " + "[".repeat(200_000));

    assertThat(run().refused())
        .isEqualTo(
            "simulations/workloads/x.conf: expected settings under chat, got brackets in brackets"
                + " too deep");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    Files.write(
        home.resolve("x.conf"), "chat.seed = 5 # gr\u00fc".getBytes(StandardCharsets.UTF_16));

    assertThat(run().refused())
        .isEqualTo("-Dchat.workload: expected a text file in UTF-8, got \"x\"");
  }

  @Test
  void aFileTooLargeToBeAWorkloadIsNotRead() throws Exception {
    write("#".repeat(1_000_001));

    assertThat(run().refused())
        .isEqualTo("-Dchat.workload: expected a workload file below 1 MB, got \"x\"");
  }

  @Test
  void aNameIsFoundFromAFolderBelow() throws Exception {
    write("chat.messages = 9");
    Path below = Files.createDirectories(folder.resolve("simulations/target/classes"));

    Settings settings = new Sample(below).property("chat.workload", "x").load();

    assertThat(settings.effective())
        .containsEntry("chat.messages", "9 (simulations/workloads/x.conf:1)");
  }

  @Test
  void aPathIsFoundFromTheFolderAndByItself() throws Exception {
    Path file = Files.writeString(folder.resolve("my.conf"), "chat.messages = 9");

    assertThat(new Sample(folder).property("chat.workload", "my.conf").load().messages())
        .isEqualTo(9);
    assertThat(new Sample().property("chat.workload", file.toString()).load().messages())
        .isEqualTo(9);
  }

  @Test
  void aNameIsFoundOnTheClassPathLast(@TempDir Path jar) throws Exception {
    Path onClassPath = Files.createDirectories(jar.resolve("workloads")).resolve("packed.conf");
    Files.writeString(onClassPath, "chat.messages = 9");

    try (var classPath = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      var sources =
          new SettingsSources(
              Map.of("chat.workload", "packed"), Map.of(), folder, classPath, () -> 1);

      assertThat(Settings.load(sources, "SampleSimulation", Map.of()).effective())
          .containsEntry("chat.messages", "9 (classpath:workloads/packed.conf:1)");
    }
  }

  @Test
  void aNameNotThereTellsWhereItWasLookedForAndWhatIsThere() throws Exception {
    write("");
    Files.writeString(home.resolve("spike.conf"), "");
    Files.writeString(home.resolve("notes.txt"), "");

    assertThat(new Sample(folder).property("chat.workload", "spkie").refused())
        .isEqualTo(
            "-Dchat.workload: no workload \"spkie\", did you mean spike? (looked for"
                + " simulations/workloads/spkie.conf in "
                + folder
                + " and the folders above it, and for workloads/spkie.conf on the class path; there"
                + " are spike, x)");
  }

  @Test
  void aPathNotThereTellsWhatLiesBesideIt() throws Exception {
    write("");

    assertThat(
            new Sample(folder).variable("CHAT_WORKLOAD", "simulations/workloads/y.conf").refused())
        .isEqualTo(
            "CHAT_WORKLOAD: no file \"simulations/workloads/y.conf\" (looked in "
                + folder
                + " and the folders above it; there are x.conf)");
    assertThat(new Sample(folder).property("chat.workload", "no/y").refused())
        .isEqualTo(
            "-Dchat.workload: no file \"no/y\" (looked in "
                + folder
                + " and the folders above it; there are no workload files there)");
  }

  @Test
  void aMissingFileDoesNotHideOtherMistakes() {
    assertThat(run().property("chat.seed", "x").refused())
        .startsWith("-Dchat.workload: no workload \"x\"")
        .endsWith(" (also: chat.seed)");
  }

  private void write(String text) throws Exception {
    Files.writeString(home.resolve("x.conf"), text);
  }

  private Sample run() {
    return new Sample(folder).property("chat.workload", "x");
  }
}
