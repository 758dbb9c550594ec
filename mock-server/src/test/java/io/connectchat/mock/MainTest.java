package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake as a process of its own. */
class MainTest {
  @TempDir private Path folder;

  @Test
  void saysWhenItIsReadyAndEndsCleanlyOnSigterm() throws Exception {
    Path journal = folder.resolve("journal.ndjson");
    Process fake = start("--port", "0", "--journal", journal.toString());
    try (BufferedReader out = fake.inputReader(StandardCharsets.UTF_8)) {
      String ready = out.readLine();
      assertThat(ready).matches("listening on http://127\\.0\\.0\\.1:\\d+");
      fake.toHandle().destroy(); // Process.destroy() would close the streams, too
      assertThat(fake.waitFor(SafetyNet.SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(fake.exitValue()).isZero();
      assertThat(out.readLine()).isNull();
      assertThat(fake.errorReader().readLine()).isNull();
      assertThat(journal).exists();
    } finally {
      fake.destroyForcibly();
    }
  }

  @Test
  void portInUseIsOneLineAndExit4() throws Exception {
    try (ConnectChatMock mock = ConnectChatMock.start()) {
      Ended ended = run("--port", String.valueOf(mock.port()));
      assertThat(ended.exitCode()).isEqualTo(4);
      assertThat(ended.err())
          .isEqualTo(
              List.of(
                  "connect-chat-mock: Port %d on 127.0.0.1 is in use. Stop the process that has it, or choose another port; 0 takes any free one."
                      .formatted(mock.port())));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --prot 1          | 3 | unknown option '--prot'; did you mean '--port'?
          --port abc        | 3 | Invalid value for option '--port': 'abc' is not an int. See --help.
          --port 99999      | 3 | port 99999: expected 0 to 65535
          --agent ecko      | 3 | agent 'ecko': expected echo, silent or script:FILE
          --agent script:no | 3 | agent 'script:no': there is no such file; scripts that need none: airline,
          --agent-delay 5   | 3 | Invalid value for option '--agent-delay': '5' is no duration; expected one such as 200ms, 1.5s or 5m.
          --faults nowhere  | 3 | --faults nowhere: there is no such file
          --quota SendMesage=1/1 | 3 | unknown quota 'SendMesage'; did you mean 'SendMessage'?
          --verify-sigv4 sesame  | 3 | --verify-sigv4: this is no access key; expected id and secret
          --tls no:key      | 3 | --tls: no: there is no such file
          --mappings no     | 3 | --mappings: no: there is no such folder
          --journal no/such | 4 | The journal no/such cannot be written
          --host 192.0.2.1  | 4 | Cannot listen on 192.0.2.1, port 8080
          """)
  void mistakeIsOneLineWithItsExitCode(String arguments, int exitCode, String message)
      throws Exception {
    Ended ended = run(arguments.split(" "));
    assertThat(ended.exitCode()).isEqualTo(exitCode);
    assertThat(ended.err()).hasSize(1);
    assertThat(ended.err().get(0)).startsWith("connect-chat-mock: " + message);
  }

  @Test
  void typoInAFaultPlanIsNamedWithFileAndLine() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), "faults:\n  - fault: dorp\n");
    Ended ended = run("--faults", plan.toString());
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err())
        .singleElement()
        .asString()
        .startsWith(
            "connect-chat-mock: "
                + plan
                + ":2: unknown fault 'dorp'; did you mean 'drop'? Known: abort, ");
  }

  @Test
  void listOfFaultsIsPrintedAndNothingIsStarted() throws Exception {
    Process fake = start("--list-faults");
    try (BufferedReader out = fake.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("# Faults");
      assertThat(out.lines()).anyMatch(line -> line.startsWith("| `drop` |"));
      assertThat(fake.waitFor(SafetyNet.SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(fake.exitValue()).isZero();
    } finally {
      fake.destroyForcibly();
    }
  }

  @Test
  void pathOfTheMadeCertificateIsPrinted() throws Exception {
    Process fake = start("--port", "0", "--tls");
    try (BufferedReader out = fake.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("listening on https://127.0.0.1:");
      String trust = out.readLine();
      assertThat(trust).startsWith("clients must trust /");
      assertThat(Path.of(trust.substring("clients must trust ".length())))
          .content()
          .startsWith("-----BEGIN CERTIFICATE-----");
    } finally {
      fake.destroyForcibly();
    }
  }

  private record Ended(int exitCode, List<String> err) {}

  private static Ended run(String... arguments) throws IOException, InterruptedException {
    Process fake = start(arguments);
    try {
      List<String> err = fake.errorReader(StandardCharsets.UTF_8).lines().toList();
      assertThat(fake.waitFor(SafetyNet.SECONDS, TimeUnit.SECONDS)).isTrue();
      return new Ended(fake.exitValue(), err);
    } finally {
      fake.destroyForcibly();
    }
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    // What the runnable jar's manifest says; without it, JDK 24 and later warn about Netty.
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }
}
