package io.connectchat.harness.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A block is written in its own place and never over what somebody else said. */
class ScreenTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(bytes, true);
  private final Screen screen = Screen.on(terminal);

  @Test
  void aBlockIsWrittenOverTheOneBefore() {
    screen.show(List.of("one", "two"));
    screen.show(List.of("three", "four"));

    assertThat(bytes.toString())
        .isEqualTo(line("one") + line("two") + "\u001b[2A" + line("three") + line("four"));
  }

  @Test
  void whatElseIsPrintedStaysAndTheBlockGoesOnBelow() {
    screen.show(List.of("one"));
    screen.noticed(terminal).println("a warning");
    screen.show(List.of("two"));
    screen.show(List.of("three"));

    assertThat(bytes.toString())
        .isEqualTo(
            line("one")
                + "a warning"
                + System.lineSeparator()
                + line("two")
                + "\u001b[1A"
                + line("three"));
  }

  @Test
  void noBlockWherePlainTextIsWantedOrNothingElseCanBeShown() {
    assertThat(Terminal.isWanted(Map.of("TERM", "xterm"))).isTrue();
    assertThat(Terminal.isWanted(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    assertThat(Terminal.isWanted(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
    assertThat(Terminal.isWanted(Map.of("TERM", "xterm", "CI", "true"))).isFalse();
    assertThat(Terminal.isWanted(Map.of("TERM", "dumb"))).isFalse();
    assertThat(Terminal.isWanted(Map.of())).isFalse();
  }

  @Test
  void theWidthIsWhatTheTerminalSaysIfItSaysSo() {
    assertThat(Terminal.columns("40 132")).isEqualTo(132);
    assertThat(Terminal.columns("0 0")).isEqualTo(20);
    assertThat(Terminal.columns("stty: not a terminal")).isEqualTo(80);
  }

  @Test
  void underMavenTheTerminalIsTheOneThatMavenWritesTo(@TempDir Path folder) throws Exception {
    Path output = Files.createSymbolicLink(folder.resolve("1"), Path.of("/dev/pts/7"));
    Path pipe = Files.createSymbolicLink(folder.resolve("2"), Path.of("pipe:[4711]"));

    assertThat(Terminal.device(output)).contains("/dev/pts/7");
    assertThat(Terminal.device(pipe)).isEmpty();
    assertThat(Terminal.device(folder.resolve("none"))).isEmpty();
    assertThat(Terminal.isBatch(Map.of("MAVEN_CMD_LINE_ARGS", " -B -ntp gatling:test"))).isTrue();
    assertThat(Terminal.isBatch(Map.of("MAVEN_CMD_LINE_ARGS", " gatling:test -Dx=-B"))).isFalse();
    assertThat(Terminal.isBatch(Map.of())).isFalse();
  }

  private static String line(String text) {
    return "\u001b[1G\u001b[2K" + text + "\n";
  }
}
