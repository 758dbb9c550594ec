package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.journal.JournalEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A client that stops reading its socket. */
class SlowReaderTest {
  private static final int MOST_MESSAGES = 3_000;
  private static final String BIG = "{\"Content\":\"" + "x".repeat(16_000) + "\"}";

  @Test
  void readerThatStopsReadingIsCutAtTheBoundAndCostsTheOthersNothing() throws IOException {
    Switches tight = Switches.defaults().with(Switches.SLOW_READER_LIMIT, 100_000);
    try (ConnectChatMock mock = ConnectChatMock.builder().agent("silent").switches(tight).start();
        SdkCustomer customer = new SdkCustomer(mock);
        SdkCustomer.Chat chat = customer.chat();
        Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(4_096);
      subscribe(deaf, customer.connection(chat.start().participantToken()).websocket().url());
      String path = "/__admin/chat/contacts/" + chat.start().contactId() + "/messages";
      RawHttp http = new RawHttp(mock);
      int sent = 0;
      while (sent < MOST_MESSAGES && !isClosed(mock)) {
        assertThat(http.call("POST", path, BIG).statusCode()).isEqualTo(200);
        chat.frames().nextItem();
        sent++;
      }
      assertThat(isClosed(mock)).isTrue();
      chat.send("still here");
      assertThat(chat.frames().nextItem().get("Content").textValue()).isEqualTo("still here");
    }
  }

  private static boolean isClosed(ConnectChatMock mock) {
    return mock.journal().stream().anyMatch(entry -> entry.kind() == JournalEntry.Kind.CLOSE);
  }

  /** Shakes hands and subscribes by hand, and reads nothing. */
  private static void subscribe(Socket socket, String url) throws IOException {
    URI uri = URI.create(url);
    socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
    OutputStream out = socket.getOutputStream();
    String key = Base64.getEncoder().encodeToString(new byte[16]);
    out.write(
        ("GET %s?%s HTTP/1.1\r\nHost: %s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\n\r\n")
            .formatted(uri.getPath(), uri.getQuery(), uri.getHost(), uri.getPort(), key)
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    readUntilTheHandshakeIsDone(socket);
    byte[] text =
        "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}"
            .getBytes(StandardCharsets.US_ASCII);
    byte[] frame = new byte[6 + text.length];
    frame[0] = (byte) 0x81; // a whole text message
    frame[1] = (byte) (0x80 | text.length); // masked, with a mask of zeros
    System.arraycopy(text, 0, frame, 6, text.length);
    out.write(frame);
    out.flush();
  }

  private static void readUntilTheHandshakeIsDone(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) socket.getInputStream().read());
    }
    assertThat(head).startsWith("HTTP/1.1 101");
  }
}
