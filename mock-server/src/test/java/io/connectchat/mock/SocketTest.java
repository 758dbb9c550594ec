package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;

/** The WebSocket, from the handshake to the close. */
class SocketTest {
  private final ConnectChatMock mock = ConnectChatMock.start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final StartChatContactResponse start = customer.start();

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @Holds({"REAL-20", "REAL-21", "REAL-22", "SUB-03", "HB-02", "HB-03"})
  @Test
  void subscriptionHeartbeatAndPingAreAnsweredToTheLetter() {
    try (Frames frames = Frames.open(url())) {
      frames.send("{\"topic\":\"aws/heartbeat\"}");
      assertThat(frames.nextText()).isEqualTo("{\"topic\":\"aws/heartbeat\"}");
      frames.send("{\"topic\":\"aws/ping\"}");
      assertThat(frames.nextText())
          .isEqualTo("{\"topic\":\"aws/ping\",\"statusCode\":200,\"statusContent\":\"OK\"}");
      frames.send("{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}");
      assertThat(frames.nextText())
          .isEqualTo(
              "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"success\",\"topics\":[\"aws/chat\"]}}");
    }
  }

  @Holds("SUB-06")
  @Test
  void nothingIsPushedBeforeTheSubscription() {
    String token =
        customer.connection(start.participantToken()).connectionCredentials().connectionToken();
    try (Frames frames = Frames.open(url())) {
      customer
          .participant()
          .sendMessage(r -> r.connectionToken(token).contentType("text/plain").content("early"));
      assertThat(frames.nothingElseCame()).isTrue();
    }
  }

  @Test
  void repeatedSubscriptionIsAcknowledgedAgainAndDoublesNothing() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.frames().send("{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}");
      assertThat(chat.frames().next().path("content").path("status").textValue())
          .isEqualTo("success");
      chat.send("once");
      chat.frames().nextItems(2);
      assertThat(chat.frames().nothingElseCame()).isTrue();
    }
  }

  @Test
  void strayBytesBehindTheSubscriptionAreTolerated() {
    try (Frames frames = Frames.open(url())) {
      frames.send("{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}})");
      assertThat(frames.next().path("content").path("status").textValue()).isEqualTo("success");
      assertThat(mock.journal())
          .anySatisfy(
              entry ->
                  assertThat(entry.details()).containsEntry("lint", "stray bytes after the JSON"));
    }
  }

  @Test
  void unknownTopicIsNotSubscribed() {
    try (Frames frames = Frames.open(url())) {
      frames.send("{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/other\"]}}");
      JsonNode content = frames.next().get("content");
      assertThat(content.get("status").textValue()).isEqualTo("failure");
      assertThat(content.get("topics").get(0).textValue()).isEqualTo("aws/other");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "", "[1]", "{\"topic\":7}", "{\"topic\":\"aws/other\"}"})
  void frameWithoutARouteIsForbiddenAndTheSocketLivesOn(String frame) {
    try (Frames frames = Frames.open(url())) {
      frames.send(frame);
      assertThat(frames.next().get("message").textValue()).isEqualTo("Forbidden");
      assertThat(frames.nothingElseCame()).isTrue();
    }
  }

  @Holds("REAL-05")
  @Test
  void fragmentedFrameIsPutTogether() {
    try (Frames frames = Frames.open(url())) {
      frames.socket().sendText("{\"topic\":", false).join();
      frames.socket().sendText("\"aws/heart", false).join();
      frames.socket().sendText("beat\"}", true).join();
      assertThat(frames.nextText()).isEqualTo("{\"topic\":\"aws/heartbeat\"}");
    }
  }

  @Test
  void binaryFrameClosesTheSocketWith1003() {
    try (Frames frames = Frames.open(url())) {
      frames.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true).join();
      assertThat(frames.closeCode()).isEqualTo(1003);
    }
  }

  @Holds("REAL-05")
  @Test
  void clientsCloseIsAnsweredWithTheSameCode() {
    try (Frames frames = Frames.open(url())) {
      frames.socket().sendClose(WebSocket.NORMAL_CLOSURE, "bye").join();
      assertThat(frames.closeCode()).isEqualTo(1000);
    }
  }

  @Holds("REAL-25")
  @Test
  void everySocketOfTheCustomerGetsEveryItem() {
    try (SdkCustomer.Chat chat = customer.chat();
        Frames second =
            Frames.subscribed(
                customer.connection(chat.start().participantToken()).websocket().url())) {
      String id = chat.send("to both").id();
      assertThat(chat.frames().nextItem().get("Id").textValue()).isEqualTo(id);
      assertThat(second.nextItem().get("Id").textValue()).isEqualTo(id);
    }
  }

  @Test
  void sixthSocketIsRefusedAndTheRoomOfAClosedOneIsFreeAgain() {
    List<Frames> open = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      open.add(Frames.open(url()));
    }
    assertRefused(() -> Frames.open(url()));
    open.get(0).socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    assertThat(open.get(0).closeCode()).isEqualTo(1000);
    Frames.open(url()).close();
    open.forEach(Frames::close);
  }

  @Holds("REAL-03")
  @Test
  void forgedUrlIsRefused() {
    String url = url();
    assertRefused(() -> Frames.open(url.substring(0, url.length() - 1) + "!"));
    assertRefused(() -> Frames.open(url.substring(0, url.indexOf('?'))));
    assertRefused(
        () -> Frames.open(url.substring(0, url.indexOf('=') + 1) + start.participantToken()));
  }

  @Test
  void urlOlderThan100SecondsIsRefused() {
    MovableClock clock = new MovableClock();
    try (ConnectChatMock slow = ConnectChatMock.builder().clock(clock).start();
        SdkCustomer late = new SdkCustomer(slow)) {
      String token = late.start().participantToken();
      String url = late.connection(token).websocket().url();
      clock.now = clock.now.plus(Duration.ofSeconds(100)).minusMillis(1);
      Frames.open(url).close();
      clock.now = clock.now.plusMillis(1);
      assertRefused(() -> Frames.open(url));
    }
  }

  @Test
  void urlThatWasOpenedIsRefusedTheSecondTime() {
    String url = url();
    Frames.open(url).close();
    assertRefused(() -> Frames.open(url));
  }

  @Holds("REAL-02")
  @Test
  void urlIsOnLoopbackWithItsPort() {
    assertThat(url()).startsWith("ws://127.0.0.1:" + mock.port() + "/");
  }

  @Test
  void closingTheFakeClosesEverySocketWith1001() {
    Frames frames = Frames.open(url());
    mock.close();
    assertThat(frames.closeCode()).isEqualTo(1001);
  }

  private String url() {
    return customer.connection(start.participantToken()).websocket().url();
  }

  private static void assertRefused(ThrowingCallable opening) {
    assertThatThrownBy(opening)
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .satisfies(
            failure ->
                assertThat(
                        ((WebSocketHandshakeException) failure.getCause())
                            .getResponse()
                            .statusCode())
                    .isEqualTo(403));
  }

  private static final class MovableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
