package io.connectchat.mock;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.junit.jupiter.api.RepeatedTest;

/** What is left of a fake's connections when it is closed. */
class FrontEndTest {
  private static final String GET =
      "GET /__admin/%s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";

  /** It was left open one time in four. */
  @RepeatedTest(20)
  void idleConnectionsOfBothServersEndWithTheFake() throws IOException {
    ConnectChatMock mock = ConnectChatMock.start();
    try (Socket tunnelled = new Socket("127.0.0.1", mock.port());
        Socket direct = new Socket("127.0.0.1", mock.port())) {
      ask(tunnelled, "mappings");
      ask(direct, "connect/contacts");
      mock.close();

      assertThat(toTheEnd(tunnelled)).isGreaterThan(0);
      assertThat(toTheEnd(direct)).isGreaterThan(0);
    } finally {
      mock.close();
    }
  }

  private static void ask(Socket socket, String path) throws IOException {
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write(GET.formatted(path).getBytes(US_ASCII));
    assertThat(socket.getInputStream().read()).isEqualTo('H');
  }

  /** Bytes until the other side has ended the connection. */
  private static int toTheEnd(Socket socket) throws IOException {
    try (InputStream in = socket.getInputStream()) {
      return in.readAllBytes().length;
    }
  }
}
