package io.connectchat.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.journal.Witness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public port has two engines behind it: Netty for the chat's calls as clients write them,
 * WireMock's server for all else. A client cannot tell which one answers.
 */
class FrontTest {
  private static final int PATIENCE_MILLIS = SafetyNet.MILLIS;
  private static final String MESSAGE = "{\"ContentType\":\"text/plain\",\"Content\":\"hello\"}";
  private static final String FAST = "connect-chat-mock-front";
  private static final String OFFER_OF_HTTP2 =
      "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__";

  private final Queue<String> threads = new ConcurrentLinkedQueue<>();
  private final ConnectChatMock mock =
      ConnectChatMock.builder()
          .witness(
              new Witness() {
                @Override
                public void answered(Request request, Reply reply, long startNanos) {
                  threads.add(request.target() + " " + Thread.currentThread().getName());
                }

                @Override
                public void came(String socket, String text) {
                  threads.add("frame " + Thread.currentThread().getName());
                }
              })
          .start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final String token =
      customer
          .connection(customer.start().participantToken())
          .connectionCredentials()
          .connectionToken();
  private Socket socket;

  @BeforeEach
  void connect() throws IOException {
    socket = new Socket("127.0.0.1", mock.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
    customer.close();
    mock.close();
  }

  @Test
  void callsOfAnSdkAndFramesOfAWebSocketAreAnsweredOnNetty() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("hello");
      chat.disconnect();
    }
    assertThat(threads).isNotEmpty().allMatch(line -> line.contains(FAST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection: close",
        OFFER_OF_HTTP2,
        "Expect: 100-continue",
        "Access-Control-Request-Headers: x-a",
        "X-Twice: 1\r\nX-Twice: 2",
        "X-Odd_Name: 1",
        "X-Umlaut: \u00e4"
      })
  void whatIsOddIsAnsweredByTheOtherServerAllTheSame(String header) throws IOException {
    send(request("POST", "/participant/message", header, MESSAGE));
    String answer = read(socket.getInputStream());
    assertThat(answer).contains("AbsoluteTime");
    assertThat(threads.poll()).contains(FAST); // StartChatContact
    assertThat(threads.poll()).contains(FAST);
    assertThat(threads.poll()).isNotNull().doesNotContain(FAST);
  }

  /**
   * As Java's HttpClient offers it, with an empty body and with one whose length it cannot tell.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
      })
  void connectionWhoseClientOffersHttp2StaysOnHttp11(String lengthAndBody) throws IOException {
    String request =
        "POST /participant/message HTTP/1.1\r\nHost: x\r\nX-Amz-Bearer: "
            + token
            + "\r\n"
            + OFFER_OF_HTTP2
            + "\r\n"
            + lengthAndBody;
    send(request.getBytes(ISO_8859_1));
    assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 400");
    send(request("POST", "/participant/message", OFFER_OF_HTTP2, MESSAGE));
    assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 200").contains("AbsoluteTime");
  }

  @Test
  void whatTheOtherServerRefusesIsRefused() throws IOException {
    send(request("POST", "/participant/message", "X-Folded: a\r\n b", MESSAGE));
    assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 400").contains("Folding");
  }

  @Test
  void bothEnginesAnswerWithTheSameHeadersAndBody() throws IOException {
    for (String body : List.of(MESSAGE, "{}", "no JSON", "{\"ContentType\":\"text/plain\"}")) {
      try (Socket other = new Socket("127.0.0.1", mock.port())) {
        other.setSoTimeout(PATIENCE_MILLIS);
        send(request("POST", "/participant/message", "X-Plain: 1", body));
        other
            .getOutputStream()
            .write(request("POST", "/participant/message", "X-Twice: 1\r\nX-Twice: 2", body));
        assertThat(sorted(read(socket.getInputStream())))
            .isEqualTo(sorted(read(other.getInputStream())));
      }
    }
  }

  /** The lines of an answer without what is new in each. */
  private static List<String> sorted(String answer) {
    return Arrays.stream(
            answer
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .split("\r\n"))
        .sorted()
        .toList();
  }

  @Test
  void chatAdminAndChatFollowEachOtherOnOneConnection() throws IOException {
    send(request("POST", "/participant/message", "X-Plain: 1", MESSAGE));
    assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 200").contains("AbsoluteTime");
    send(request("GET", "/__admin/mappings", "X-Plain: 1", ""));
    assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 200").contains("mappings");
    send(request("POST", "/participant/message", "X-Plain: 1", MESSAGE));
    assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 200").contains("AbsoluteTime");
  }

  @Test
  void requestsThatComeTogetherAreAnsweredInTheirOrder() throws IOException {
    ByteArrayOutputStream three = new ByteArrayOutputStream();
    three.writeBytes(request("POST", "/participant/message", "X-Plain: 1", MESSAGE));
    three.writeBytes(request("POST", "/participant/nothing", "X-Plain: 1", "{}"));
    three.writeBytes(request("POST", "/participant/transcript", "X-Plain: 1", "{}"));
    send(three.toByteArray());
    assertThat(read(socket.getInputStream())).contains("AbsoluteTime").doesNotContain("Transcript");
    assertThat(read(socket.getInputStream())).contains("UnknownOperationException");
    assertThat(read(socket.getInputStream())).contains("Transcript");
  }

  @Test
  void requestMayComeByteByByte() throws IOException {
    socket.setTcpNoDelay(true);
    for (byte b : request("POST", "/participant/message", "X-Plain: 1", MESSAGE)) {
      socket.getOutputStream().write(b);
    }
    assertThat(read(socket.getInputStream())).contains("AbsoluteTime");
  }

  @Test
  void whoHasSaidAllStillGetsTheAnswer() throws IOException {
    mock.faults("faults:\n  - {fault: slow, operation: SendMessage, by: 100ms}\n");
    send(request("POST", "/participant/message", "X-Plain: 1", MESSAGE));
    socket.shutdownOutput();
    assertThat(read(socket.getInputStream())).contains("AbsoluteTime");
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void stubOfAUserWinsOnAConnectionThatHasChattedBefore() throws IOException {
    send(request("POST", "/participant/message", "X-Plain: 1", MESSAGE));
    assertThat(read(socket.getInputStream())).contains("AbsoluteTime");
    new RawHttp(mock)
        .call(
            "POST",
            "/__admin/mappings",
            "{\"request\":{\"method\":\"POST\",\"urlPath\":\"/participant/message\"},"
                + "\"response\":{\"status\":429,\"headers\":{\"Content-Length\":\"4\"},\"body\":\"stub\"}}");
    send(request("POST", "/participant/message", "X-Plain: 1", MESSAGE));
    assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 429").endsWith("stub");
  }

  @Test
  void warmUpLeavesNothingBehind() {
    try (ConnectChatMock warm =
        ConnectChatMock.builder().warmUp(true).quotas("aws").seed(7).start()) {
      assertThat(warm.journal()).isEmpty();
      assertThat(new RawHttp(warm).call("GET", "/__admin/chat/contacts", "").body())
          .doesNotContain("contactId", "ContactId");
    }
  }

  @Test
  void textInFragmentsWithAPingBetweenThemIsOneText() throws IOException {
    InputStream in = openSocket();
    byte[] subscribe = SUBSCRIBE.getBytes(UTF_8);
    socket.getOutputStream().write(frame(0x01, Arrays.copyOf(subscribe, 20)));
    socket.getOutputStream().write(frame(0x89, "tick".getBytes(UTF_8)));
    assertThat(readFrame(in)).isEqualTo("138 tick"); // a pong, with what the ping had
    socket
        .getOutputStream()
        .write(frame(0x80, Arrays.copyOfRange(subscribe, 20, subscribe.length)));
    assertThat(readFrame(in)).contains("\"status\":\"success\"");
  }

  @Test
  void frameMayComeByteByByteAndRightBehindTheHandshake() throws IOException {
    socket.setTcpNoDelay(true);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(handshake());
    all.writeBytes(frame(0x81, SUBSCRIBE.getBytes(UTF_8)));
    for (byte b : all.toByteArray()) {
      socket.getOutputStream().write(b);
    }
    assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 101");
    assertThat(readFrame(socket.getInputStream())).contains("\"status\":\"success\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x91, 0x83, 0x8b, 0x09, 0x80})
  void frameThatNoClientMaySendClosesWith1002(int first) throws IOException {
    InputStream in = openSocket();
    socket.getOutputStream().write(frame(first, "x".getBytes(UTF_8)));
    assertThat(closeCode(in)).isEqualTo(1002);
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  void frameWithoutAMaskClosesWith1002AndTextThatIsNoUtf8With1007() throws IOException {
    InputStream in = openSocket();
    socket.getOutputStream().write(new byte[] {(byte) 0x81, 1, 'x'});
    assertThat(closeCode(in)).isEqualTo(1002);
    socket.close();
    connect();
    in = openSocket();
    socket.getOutputStream().write(frame(0x81, new byte[] {(byte) 0xc3, 0x28}));
    assertThat(closeCode(in)).isEqualTo(1007);
  }

  @Test
  void closeOfTheClientIsAnsweredWithItsCode() throws IOException {
    InputStream in = openSocket();
    socket.getOutputStream().write(frame(0x88, new byte[] {0x0f, (byte) 0xa1}));
    assertThat(closeCode(in)).isEqualTo(4001);
    assertThat(in.read()).isEqualTo(-1);
    assertThat(mock.journal().stream().flatMapToInt(e -> e.code().stream()).toArray())
        .containsExactly(4001);
  }

  private static final String SUBSCRIBE =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}";

  private InputStream openSocket() throws IOException {
    socket.getOutputStream().write(handshake());
    assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 101");
    return socket.getInputStream();
  }

  private byte[] handshake() {
    URI url =
        URI.create(customer.connection(customer.start().participantToken()).websocket().url());
    return ("GET "
            + url.getRawPath()
            + "?"
            + url.getRawQuery()
            + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
        .getBytes(ISO_8859_1);
  }

  /** A frame, masked. */
  private static byte[] frame(int first, byte[] payload) {
    byte[] mask = {1, 2, 3, 4};
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
    frame.write(0x80 | payload.length);
    frame.writeBytes(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.write(payload[i] ^ mask[i % 4]);
    }
    return frame.toByteArray();
  }

  private static String readFrame(InputStream in) throws IOException {
    int first = in.read();
    int length = in.read();
    return first + " " + new String(in.readNBytes(length), UTF_8);
  }

  private static int closeCode(InputStream in) throws IOException {
    assertThat(in.read()).isEqualTo(0x88);
    byte[] payload = in.readNBytes(in.read());
    return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
  }

  private byte[] request(String method, String path, String header, String body) {
    return (method
            + " "
            + path
            + " HTTP/1.1\r\nHost: x\r\nX-Amz-Bearer: "
            + token
            + "\r\n"
            + header
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(ISO_8859_1);
  }

  private void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** One answer; a continuation before it is passed over. */
  private static String read(InputStream in) throws IOException {
    String head = head(in);
    while (head.startsWith("HTTP/1.1 100")) {
      head = head(in);
    }
    return head.contains("chunked") ? head + chunks(in) : head + body(head, in);
  }

  private static String body(String head, InputStream in) throws IOException {
    String name = "Content-Length: ";
    int at = head.indexOf(name) + name.length();
    int length = Integer.parseInt(head.substring(at, head.indexOf('\r', at)));
    return new String(in.readNBytes(length), UTF_8);
  }

  private static String chunks(InputStream in) throws IOException {
    StringBuilder all = new StringBuilder();
    while (true) {
      int length = Integer.parseInt(line(in), 16);
      all.append(new String(in.readNBytes(length), UTF_8));
      line(in);
      if (length == 0) {
        return all.toString();
      }
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      head.append(line).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      assertThat(b).describedAs("after " + line).isNotNegative();
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }
}
