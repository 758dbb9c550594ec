package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.journal.JournalEntry;
import io.connectchat.mock.journal.JournalEntry.Kind;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connectparticipant.model.AccessDeniedException;

/** Faults of sockets, handshakes, subscriptions and tokens do what the plan says, and only that. */
@Timeout(SafetyNet.TEST_SECONDS)
class SocketFaultTest {
  private static final String SUBSCRIBE =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}";
  private static final String HEARTBEAT = "{\"topic\":\"aws/heartbeat\"}";
  private static final String PING = "{\"topic\":\"aws/ping\"}";

  private final ConnectChatMock mock = ConnectChatMock.start();
  private final SdkCustomer customer = new SdkCustomer(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @ParameterizedTest
  @CsvSource({"echo, one", "reply, You said: one", "message, one"})
  void socketIsClosedBehindTheFrameThatSetsItOff(String on, String last) {
    try (SdkCustomer.Chat chat = customer.chat()) {
      mock.faults("faults: [{fault: close, code: 4001, on: " + on + ", times: 1}]");
      chat.send("one");
      String seen = chat.frames().nextItem().get("Content").textValue();
      while (!seen.equals(last)) {
        seen = chat.frames().nextItem().get("Content").textValue();
      }
      assertThat(chat.frames().closeCode()).isEqualTo(4001);
      assertThat(entries(Kind.FAULT))
          .singleElement()
          .extracting(e -> e.code().getAsInt())
          .isEqualTo(4001);
    }
  }

  /** Chat frames follow the acknowledgement at once: none of them may get in the way. */
  @RepeatedTest(20)
  void closeFrameArrivesAlsoWhenFramesAreBehindIt() {
    mock.faults("faults: [{fault: close, code: 1012, on: subscribe}]");
    try (Frames frames = Frames.open(url())) {
      frames.send(SUBSCRIBE);
      assertThat(frames.closeCode()).isEqualTo(1012);
    }
  }

  @ParameterizedTest
  @CsvSource({"subscribe", "heartbeat", "ping", "open"})
  void socketIsClosedOnWhatTheClientDoes(String on) {
    mock.faults("faults: [{fault: close, code: 1012, on: " + on + "}]");
    try (Frames frames = Frames.open(url())) {
      if (!on.equals("open")) {
        frames.send(on.equals("subscribe") ? SUBSCRIBE : on.equals("ping") ? PING : HEARTBEAT);
      }
      assertThat(frames.closeCode()).isEqualTo(1012);
    }
  }

  @Test
  void cutSocketIsDroppedWithoutACloseFrame() {
    mock.faults("faults: [{fault: cut, on: joined, nth: 1}]");
    try (WireSocket socket = new WireSocket(url())) {
      byte[] all = socket.untilDropped();
      assertThat(new String(all, StandardCharsets.ISO_8859_1)).contains("participant.joined");
      assertThat(all).doesNotContain((byte) 0x88);
    }
  }

  @Test
  void secondCustomerIsCutAndTheFirstOneIsNot() {
    mock.faults("faults: [{fault: cut, on: joined, nth: 3}]");
    try (SdkCustomer.Chat first = customer.chat();
        WireSocket second = new WireSocket(url())) {
      second.untilDropped();
      assertThat(first.frames().nothingElseCame()).isTrue();
    }
  }

  @Holds("REAL-05")
  @Test
  void pingIsAnsweredWithAPongAsLongAsTheServerReads() {
    try (Frames frames = Frames.open(url())) {
      frames.socket().sendPing(ByteBuffer.allocate(0)).join();
      assertThat(frames.nextText()).isEqualTo("pong");
      frames.socket().sendPong(ByteBuffer.allocate(0)).join();
      assertThat(frames.nothingElseCame()).isTrue();
    }
  }

  @Test
  void stalledSocketTakesNothingAndStillDelivers() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      mock.faults("faults: [{fault: stall, on: heartbeat}]");
      assertThat(chat.frames().nothingElseCame()).isTrue();
      until(() -> !entries(Kind.FAULT).isEmpty());
      int before = entries(Kind.FRAME_IN).size();
      for (int i = 0; i < 5; i++) {
        chat.frames().send(HEARTBEAT); // one of them had been asked for before
        chat.frames().socket().sendPing(ByteBuffer.allocate(0)).join();
      }
      chat.send("one");
      List<String> seen = new ArrayList<>();
      do {
        seen.add(chat.frames().nextText());
      } while (!seen.get(seen.size() - 1).contains("You said: one"));
      assertThat(entries(Kind.FRAME_IN).size() - before).isLessThanOrEqualTo(1);
      assertThat(seen).doesNotContain("pong").hasSizeLessThanOrEqualTo(3);
    }
  }

  @Test
  void muteSocketSendsNothingMoreAndStaysOpen() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      mock.faults("faults: [{fault: mute, on: heartbeat}]");
      assertThat(chat.frames().nothingElseCame()).isTrue();
      until(() -> !entries(Kind.FAULT).isEmpty());
      long sent = entries(Kind.FRAME_OUT).size();
      chat.send("one");
      chat.frames().send(HEARTBEAT);
      until(() -> entries(Kind.FRAME_IN).size() == 3);
      assertThat(entries(Kind.FRAME_OUT)).hasSize((int) sent);
      assertThat(entries(Kind.CLOSE)).isEmpty();
    }
  }

  @Test
  void whatWasSaidComesAgainBeforeTheSubscriptionAndBehindIt() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("one");
      chat.frames().nextItems(2);
      mock.faults("faults: [{fault: replay}, {fault: replay, on: subscribe}]");
      String url = customer.connection(chat.start().participantToken()).websocket().url();
      try (Frames second = Frames.open(url)) {
        List<JsonNode> early = second.nextItems(4);
        assertThat(early)
            .extracting(item -> item.path("Content").asText())
            .containsExactly("", "", "one", "You said: one");
        second.send(SUBSCRIBE);
        assertThat(second.next().path("topic").asText()).isEqualTo("aws/subscribe");
        assertThat(second.nextItems(4)).isEqualTo(early);
      }
      assertThat(chat.frames().nothingElseCame()).isTrue();
    }
  }

  @Test
  void chatEndsBeforeItsTime() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      mock.faults("faults: [{fault: end, on: reply, nth: 2}]");
      chat.send("one");
      chat.send("two");
      assertThat(new Trace(chat.start().contactId()).untilEnded(chat.frames()))
          .isEqualTo("one >one two >two left ended");
      assertThatThrownBy(() -> chat.send("three")).isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void handshakeIsRefusedWithThePlannedStatusAndTheUrlStaysGood() {
    mock.faults("faults: [{fault: reject, status: 503, nth: 1}]");
    String url = url();
    assertThatThrownBy(() -> Frames.open(url))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(503));
    try (Frames frames = Frames.open(url)) {
      assertThat(frames.nothingElseCame()).isTrue();
    }
  }

  @Test
  void refusedSubscriptionIsNoneAndTheNextOneIs() {
    String token = customer.start().participantToken();
    mock.faults("faults: [{fault: nack, nth: 1}]");
    try (Frames frames = Frames.open(customer.connection(token).websocket().url())) {
      frames.send(SUBSCRIBE);
      assertThat(frames.nextText())
          .isEqualTo(
              "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"failure\",\"topics\":[\"aws/chat\"]}}");
      assertThat(frames.nothingElseCame()).isTrue();
      frames.send(SUBSCRIBE);
      assertThat(frames.next().path("content").path("status").textValue()).isEqualTo("success");
      frames.nextItems(2);
    }
  }

  @Test
  void droppedAcknowledgementStillSubscribes() {
    mock.faults("faults: [{fault: drop, of: subscribe}]");
    try (Frames frames = Frames.open(url())) {
      frames.send(SUBSCRIBE);
      assertThat(frames.nextItem().get("ContentType").textValue()).endsWith("joined");
    }
  }

  @Test
  void lateAcknowledgementStillComesBeforeEveryChatFrame() {
    mock.faults("faults: [{fault: delay, of: subscribe, by: 50ms}]");
    try (Frames frames = Frames.open(url())) {
      frames.send(SUBSCRIBE);
      assertThat(frames.next().path("content").path("status").textValue()).isEqualTo("success");
      frames.nextItems(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fault: drop, of: heartbeat            | {"topic":"aws/ping","statusCode":200,"statusContent":"OK"}
          fault: drop, of: heartbeat, nth: 2    | {"topic":"aws/heartbeat"}
          fault: duplicate, of: heartbeat       | {"topic":"aws/heartbeat"} {"topic":"aws/heartbeat"}
          fault: delay, of: heartbeat, by: 50ms | {"topic":"aws/ping","statusCode":200,"statusContent":"OK"} {"topic":"aws/heartbeat"}
          fault: drop, of: ping, nth: 2         | {"topic":"aws/heartbeat"} {"topic":"aws/ping","statusCode":200,"statusContent":"OK"}
          fault: set, of: ping, member: statusContent, to: ill | {"topic":"aws/heartbeat"} {"topic":"aws/ping","statusCode":200,"statusContent":"ill"}
          fault: omit, of: ping, member: statusCode            | {"topic":"aws/heartbeat"} {"topic":"aws/ping","statusContent":"OK"}
          fault: truncate, of: heartbeat, to: 9 | {"topic":
          """)
  void heartbeatsAndPingsHaveTheirFaults(String fault, String frames) {
    mock.faults("faults: [{" + fault + "}]");
    try (Frames socket = Frames.open(url())) {
      socket.send(HEARTBEAT);
      socket.send(PING);
      StringBuilder seen = new StringBuilder(socket.nextText());
      while (seen.length() < frames.length()) {
        seen.append(' ').append(socket.nextText());
      }
      assertThat(seen).hasToString(frames);
    }
  }

  @Test
  void connectionTokenExpiresEarlyThoughTheAnswerSaysOtherwise() {
    String participantToken = customer.start().participantToken();
    mock.faults("faults: [{fault: expire, token: connection, after: 0s, nth: 1}]");
    var early = customer.connection(participantToken).connectionCredentials();
    assertThat(Duration.between(Instant.now(), Instant.parse(early.expiry())))
        .isGreaterThan(Duration.ofHours(23));
    assertThatThrownBy(
            () ->
                customer
                    .participant()
                    .getTranscript(r -> r.connectionToken(early.connectionToken())))
        .isInstanceOf(AccessDeniedException.class);
    var next = customer.connection(participantToken).connectionCredentials();
    assertThat(
            customer
                .participant()
                .getTranscript(r -> r.connectionToken(next.connectionToken()))
                .hasTranscript())
        .isTrue();
  }

  @Test
  void socketUrlExpiresEarly() {
    mock.faults("faults: [{fault: expire, token: url, after: 0s}]");
    String url = url();
    assertThatThrownBy(() -> Frames.open(url))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
  }

  private String url() {
    return customer.connection(customer.start().participantToken()).websocket().url();
  }

  private List<JournalEntry> entries(Kind kind) {
    return mock.journal().stream().filter(e -> e.kind() == kind).toList();
  }

  private static void until(BooleanSupplier happened) {
    long giveUp = System.nanoTime() + Duration.ofSeconds(SafetyNet.SECONDS).toNanos();
    while (!happened.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it happens").isLessThan(giveUp);
      Thread.onSpinWait();
    }
  }
}
