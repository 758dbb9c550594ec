package io.connectchat.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.ConnectChatMock;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class WhyNotTest {
  @Test
  void aPassThatCannotStartAChatSaysWhy() {
    String fault = "{fault: error, operation: StartChatContact, type: LimitExceededException}";
    try (ConnectChatMock full =
        ConnectChatMock.builder().faults("faults:\n  - " + fault + "\n").start()) {
      StringWriter out = new StringWriter();
      CommandLine command = Main.commandLine().setOut(new PrintWriter(out));

      command.execute("conformance", "--endpoint", full.url().toString(), "--rule", "START-03");

      assertThat(out.toString())
          .contains("note: why conversation could not begin: 8-17 (certain)")
          .contains("StartChatContact was answered 429 LimitExceededException");
    }
  }
}
