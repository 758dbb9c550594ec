package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the fake neither breaks nor stops serving others. */
@Timeout(SafetyNet.TEST_SECONDS)
class BadInputTest {
  private final ConnectChatMock mock = ConnectChatMock.start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final RawHttp http = new RawHttp(mock);
  private long leftOpen;

  @AfterEach
  void stillServesAndHasNoContactTooMany() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("still there");
      assertThat(chat.frames().nextItem().get("Content").textValue()).isEqualTo("still there");
      assertThat(living()).isEqualTo(1 + leftOpen);
    } finally {
      customer.close();
      mock.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /participant/message",
    "PUT, /participant/message",
    "DELETE, /participant/connection",
    "PATCH, /contact/chat",
    "POST, /contact/chat",
    "BREW, /participant/message",
    "POST, /participant/",
    "POST, /participant/message/",
    "POST, /participant/%00",
    "POST, /participant/..%2fmessage",
    "GET, /contacts/a/b/c/d/e",
    "PUT, /contact/",
    "HEAD, /participant/event",
    "GET, /socket",
    "POST, /socket",
    "GET, /__admin/chat/",
    "PUT, /__admin/chat/journal"
  })
  void unknownMethodOrPathIsRefusedWithA4xx(String method, String path) {
    assertThat(http.call(method, path, "{}").statusCode()).isBetween(400, 499);
  }

  @Test
  void randomBodiesGetNo500() {
    SplittableRandom random = new SplittableRandom(7);
    try (SdkCustomer.Chat chat = customer.chat()) {
      for (String operation : List.of("message", "event", "transcript", "connection")) {
        for (int i = 0; i < 100; i++) {
          String body = garbage(random);
          assertThat(http.participant(operation, chat.token(), body).statusCode())
              .as(operation + " with " + body)
              .isLessThan(500);
        }
      }
      for (int i = 0; i < 100; i++) {
        String body = garbage(random);
        assertThat(http.start(body).statusCode()).as(body).isBetween(400, 499);
      }
      chat.disconnect();
    }
  }

  private static String garbage(SplittableRandom random) {
    String alphabet = "{}[]\":,\\eE0-9.tnullx\u0000\u00e4\ud83d\ude00 ContentType";
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"Content\":" : "");
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  @Test
  void deeplyNestedJsonIsRefusedAndOverflowsNoStack() {
    String deep = "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000);
    assertThat(http.start(deep).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(longs = {1 << 21, 100L << 20})
  void bodyThatIsTooLargeIsRefusedBeforeItIsThere(long bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", mock.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head("PUT /contact/chat", "Content-Length: " + bytes));
      byte[] chunk = new byte[1 << 16];
      try {
        for (long sent = 0; sent < bytes; sent += chunk.length) {
          out.write(chunk);
        }
      } catch (SocketException e) {
        // The server has answered and closed: nobody reads the rest.
      }
      assertThat(statusLine(socket.getInputStream()))
          .isIn("HTTP/1.1 413 Payload Too Large", "HTTP/1.1 413 Content Too Large", "");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/__admin/mappings", "/somewhere/else"})
  void hugeBodyOnAnyOtherPathIsRefusedBeforeItIsThere(String path) throws IOException {
    String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\n";
    assertThat(answer(head)).startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/socket?authToken=%zz", "/somewhere?x=%zz", "/__admin/mappings?x=%f"})
  void queryThatIsNoPercentEncodingIs400(String path) throws IOException {
    assertThat(answer("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(
            answer(
                "GET "
                    + path
                    + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void bodyThatNeverComesHoldsNobodyUp() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Socket socket = new Socket("127.0.0.1", mock.port());
      socket.getOutputStream().write(head("PUT /contact/chat", "Content-Length: 1000"));
      socket.getOutputStream().write('{');
      waiting.add(socket);
    }
    assertThat(http.participant("message", "none", "{}").statusCode()).isEqualTo(403);
    for (Socket socket : waiting) {
      socket.close();
    }
  }

  @Test
  void linesThatAreNoHttpAreRefusedAndTheNextConnectionIsServed() throws IOException {
    for (String line :
        List.of("\u0000\u0001\u0002\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n")) {
      try (Socket socket = new Socket("127.0.0.1", mock.port())) {
        socket.getOutputStream().write(line.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(statusLine(socket.getInputStream()))
            .doesNotContain(" 500 ")
            .doesNotContain(" 200 ");
      }
    }
  }

  @Test
  void thousandsOfConnectionsAtOnceAreServedOneByOne() throws IOException {
    List<Socket> open = new ArrayList<>();
    for (int i = 1; i <= 2_000; i++) {
      Socket socket = new Socket("127.0.0.1", mock.port());
      open.add(socket);
      // At once: a connection that says nothing for half a minute is closed, on a slow machine too.
      if (i % 500 == 0) {
        socket.getOutputStream().write(head("POST /participant/message", "Content-Length: 0"));
        assertThat(statusLine(socket.getInputStream())).startsWith("HTTP/1.1 403");
      }
    }
    for (Socket socket : open) {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "null",
        "[]",
        "{}",
        "{\"topic\":1}",
        "{\"topic\":\"aws/unknown\"}",
        "{\"topic\":\"aws/subscribe\"}",
        "{\"topic\":\"aws/subscribe\",\"content\":\"aws/chat\"}",
        "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":{}}}",
        "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[null,1,[]]}}"
      })
  void frameThatMakesNoSenseLeavesTheSocketOpenAndUnsubscribed(String frame) {
    String url = customer.connection(customer.start().participantToken()).websocket().url();
    try (Frames frames = Frames.open(url)) {
      frames.send(frame);
      frames.next();
      assertThat(frames.nothingElseCame()).isTrue();
      frames.send("{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}");
      assertThat(frames.next().path("content").path("status").textValue()).isEqualTo("success");
    }
    leftOpen = 1;
  }

  /** A connection that is closed with bytes unread is reset, and now and then nobody hears why. */
  @RepeatedTest(20)
  void frameThatIsTooLargeClosesItsSocketOnlyAndItsClientHearsWhy() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.frames().socket().sendText("x".repeat(4_000_000), true);
      assertThat(chat.frames().closeCode()).isEqualTo(1009);
      chat.disconnect();
    }
  }

  private long living() {
    long living = 0;
    JsonNode contacts = Frames.parse(http.call("GET", "/__admin/chat/contacts", "").body());
    for (JsonNode contact : contacts.get("contacts")) {
      living += contact.has("disconnectReason") ? 0 : 1;
    }
    return living;
  }

  /** The status line that a request without a body gets. */
  private String answer(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", mock.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return statusLine(socket.getInputStream());
    }
  }

  private static byte[] head(String request, String header) {
    return (request
            + " HTTP/1.1\r\nHost: x\r\nX-Amz-Bearer: none\r\nAuthorization: "
            + RawHttp.SIGNED
            + "\r\n"
            + header
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String statusLine(InputStream in) {
    StringBuilder line = new StringBuilder();
    try {
      for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
        line.append((char) c);
      }
    } catch (IOException e) {
      return line.toString(); // reset by the server, which does not want the rest
    }
    return line.toString();
  }
}
