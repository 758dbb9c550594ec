package io.connectchat.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ClientConformanceCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aClientThatNeverComesIsUnknownAndEachRuleSaysHowToProvokeIt(@TempDir Path folder)
      throws IOException {
    Path json = folder.resolve("client.json");
    Path junit = folder.resolve("client.xml");
    Path html = folder.resolve("client.html");

    int code = run("--port=0", "--for=1ms", "--json=" + json, "--junit=" + junit, "--html=" + html);

    assertThat(code).isEqualTo(2);
    assertThat(out.toString())
        .contains("listening on http://127.0.0.1:", "0 held, 0 broken, 87 not seen")
        .contains("start a chat as \"cut\" and stay connected for 15 s, then send a message")
        .endsWith("No client came: nothing could be judged.\n");
    assertThat(Files.readString(json)).contains("\"verdict\" : \"UNKNOWN\"", "\"id\" : \"HB-04\"");
    assertThat(Files.readString(junit)).contains("tests=\"87\" failures=\"0\"", "skipped=\"87\"");
    assertThat(Files.readString(html))
        .contains("Conformance of the client that talked to http://127.0.0.1:", "UNKNOWN</span>")
        .contains("start a chat as &quot;cut&quot; and stay connected for 15 s");
  }

  @Test
  void aFileThatCannotBeWrittenIsOneLine(@TempDir Path folder) {
    Path nowhere = folder.resolve("nowhere/client.html");

    assertThat(run("--port=0", "--for=1ms", "--html=" + nowhere)).isEqualTo(4);
    assertThat(err.toString()).hasLineCount(1).contains("cannot write " + nowhere);
  }

  @Test
  void aPortInUseIsOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(run("--port", "" + taken.getLocalPort(), "--for", "1ms")).isEqualTo(4);
      assertThat(err.toString()).hasLineCount(1).contains("is in use");
    }
  }

  @Test
  void aWrongDurationIsOneLine() {
    assertThat(run("--port", "0", "--for", "soon")).isEqualTo(3);
    assertThat(err.toString())
        .hasLineCount(1)
        .contains("'soon' is no duration; expected one like 90s");
  }

  private int run(String... arguments) {
    CommandLine line =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "client-conformance";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return line.execute(all);
  }
}
