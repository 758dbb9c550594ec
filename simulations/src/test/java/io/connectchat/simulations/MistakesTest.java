package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.ConnectChatMock;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was typed, and what came: one line, an exit code, and nothing started. The mistakes in
 * settings themselves have a table of their own in the harness.
 */
class MistakesTest {
  private static final int USAGE = 3;
  private static final int ENVIRONMENT = 4;

  @TempDir Path temp;

  @Test
  void anUnknownSetting() throws Exception {
    came(
        USAGE,
        "connect-chat: -Dchat.customer: no such setting, did you mean chat.customers?",
        "chat.customer=5");
  }

  @Test
  void aWorkloadFileWithATypo() throws Exception {
    Path workload = Files.writeString(temp.resolve("mine.conf"), "chat {\n  mesages = 5\n}\n");
    came(
        USAGE,
        "connect-chat: "
            + workload
            + ":2: chat.mesages: no such setting, did you mean"
            + " chat.messages?",
        "chat.workload=" + workload);
  }

  @Test
  void anEndpointThatIsNotThere() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + free;
    came(
        ENVIRONMENT,
        "connect-chat: "
            + url
            + " cannot be reached: Connection refused: /127.0.0.1:"
            + free
            + ". Is it running, and is chat.endpoint right?",
        "chat.endpoint=" + url);
  }

  @Test
  void anEndpointThatHangs() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      String url = "http://127.0.0.1:" + silent.getLocalPort();
      came(
          ENVIRONMENT,
          "connect-chat: "
              + url
              + " cannot be reached: no answer within 5.0 s. Is it running,"
              + " and is chat.endpoint right?",
          "chat.endpoint=" + url);
    }
  }

  @Test
  void anEndpointThatIsAWebSite() throws Exception {
    String page = "HTTP/1.1 404 Not Found\r\nContent-Length: 17\r\n\r\n<html>no</html>\r\n";
    try (ServerSocket site = new ServerSocket(0)) {
      new Thread(() -> answer(site, page)).start();
      String url = "http://127.0.0.1:" + site.getLocalPort();
      came(
          ENVIRONMENT,
          "connect-chat: "
              + url
              + " is not Amazon Connect chat: expected 403"
              + " and an error type to a call without a credential, got 404 (<html>no</html>)."
              + " Check chat.endpoint.",
          "chat.endpoint=" + url);
    }
  }

  @Test
  void httpsToAnEndpointThatSpeaksHttp() throws Exception {
    try (ConnectChatMock fake = ConnectChatMock.start()) {
      String url = "https://127.0.0.1:" + fake.port();
      came(
          ENVIRONMENT,
          "connect-chat: "
              + url
              + " cannot be reached: TLS failed: the other side does not speak TLS. Is it"
              + " running, and is chat.endpoint right?",
          "chat.endpoint=" + url);
    }
  }

  @Test
  void moreCustomersThanThisProcessMayOpenFiles() throws Exception {
    GatlingProcess run = started("chat.customers=1000000");
    assertThat(run.exitCode()).isEqualTo(ENVIRONMENT);
    assertThat(run.output().strip().lines())
        .singleElement()
        .asString()
        .startsWith("connect-chat: 1000000 customers at once need about")
        .contains("ulimit -n");
  }

  @Test
  void aReportFolderThatCannotBeWritten() throws Exception {
    Path file = Files.createFile(temp.resolve("file"));
    GatlingProcess run = GatlingProcess.start(LoadSimulation.class, file.resolve("reports"));
    assertThat(run.exitCode()).isEqualTo(ENVIRONMENT);
    assertThat(run.output().strip().lines())
        .singleElement()
        .asString()
        .startsWith("connect-chat: the folder for reports, " + file.resolve("reports"))
        .contains("choose another");
  }

  private void came(int exitCode, String line, String... settings) throws Exception {
    GatlingProcess run = started(settings);
    assertThat(run.exitCode()).as(run.output()).isEqualTo(exitCode);
    assertThat(run.output().strip()).isEqualTo(line);
  }

  private GatlingProcess started(String... settings) throws IOException {
    return GatlingProcess.start(LoadSimulation.class, temp.resolve("reports"), settings);
  }

  private static void answer(ServerSocket site, String page) {
    try (var client = site.accept()) {
      client.getInputStream().read(new byte[4096]);
      client.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
      client.shutdownOutput();
      client.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
