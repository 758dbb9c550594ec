package io.connectchat.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void settingsListsEverySetting() {
    assertThat(execute("settings")).isZero();
    assertThat(out.toString()).contains("`chat.endpoint`", "`chat.thinkTime`", "`CHAT_CUSTOMERS`");
  }

  @Test
  void anUnknownCommandIsOneLineAndExitCodeThree() {
    assertThat(execute("setings")).isEqualTo(3);
    assertThat(err.toString().lines())
        .singleElement()
        .isEqualTo(
            "connect-chat: Unmatched argument at index 0: 'setings'; did you mean settings?"
                + " (see connect-chat --help)");
  }

  @Test
  void anUnknownOptionIsOneLineAndExitCodeThree() {
    assertThat(execute("settings", "--jason")).isEqualTo(3);
    assertThat(err.toString().lines()).singleElement().asString().contains("'--jason'");
  }

  @Test
  void helpNamesEachCommandWithWhatItDoes() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString())
        .contains("Commands:")
        .containsPattern("settings +Lists every chat.\\* setting");
  }

  private int execute(String... args) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }
}
