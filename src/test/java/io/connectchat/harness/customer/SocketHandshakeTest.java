package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.FrameIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a WebSocket opens, and all the ways in which it does not. */
class SocketHandshakeTest {
  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void theUrlIsUsedAsItCame() {
    CompletableFuture<Received> handshake = new CompletableFuture<>();
    PlayedChat chat =
        new PlayedChat()
            .handshake(
                (peer, asked) -> {
                  handshake.complete(asked);
                  WebSocketPeer.accept(peer, asked).awaitEnd();
                });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      stage.customer(server.url(), TestLimits.PATIENT).opened();

      assertThat(Stage.await(handshake).path()).isEqualTo(PlayedChat.SOCKET_PATH);
      assertThat(Stage.await(handshake).headers()).doesNotContainKey("sec-websocket-protocol");
      assertThat(Stage.await(handshake).headers()).doesNotContainKey("x-amz-bearer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"403 Forbidden", "500 Internal Server Error", "429 Too Many Requests"})
  void aRefusedHandshakeIsNamedByItsStatus(String status) {
    assertThat(failure((peer, asked) -> peer.write(Http.answer(status, "{}"))))
        .isEqualTo("expected an open WebSocket, came " + status + " to the handshake");
  }

  @Test
  void anHtmlPageIsNoHandshake() {
    assertThat(failure((peer, asked) -> peer.write(Http.html("200 OK", "<html>Login</html>"))))
        .isEqualTo("expected an open WebSocket, came 200 OK to the handshake");
  }

  @Test
  void aConnectionClosedDuringTheHandshake() {
    assertThat(failure((peer, asked) -> peer.close()))
        .isEqualTo("expected an open WebSocket, came a connection closed during the handshake");
  }

  @Test
  void aHandshakeWithTheWrongKeyIsRefused() {
    assertThat(
            failure(
                (peer, asked) ->
                    peer.write(
                        WebSocketPeer.agreement(asked).replaceAll("Accept: ....", "Accept: AAAA"))))
        .startsWith("expected an open WebSocket, came ")
        .containsIgnoringCase("challenge");
  }

  @Test
  void aHandshakeThatHangsFailsAfterTheLimit() {
    CountDownLatch handshake = new CountDownLatch(1);
    PlayedChat chat =
        new PlayedChat()
            .handshake(
                (peer, asked) -> {
                  handshake.countDown();
                  peer.awaitEnd();
                });
    try (Stage standing = Stage.virtual();
        ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = connected(standing, server, TestLimits.shortConnect());
      CompletableFuture<Timed<Void>> opening = ann.begins(Customer::open);
      ScriptedServer.await(handshake);
      standing.advance(TestLimits.SHORT);
      StepFailed failed = Actor.failed(opening);

      assertThat(expectation(failed))
          .isEqualTo("expected an open WebSocket, came no answer to the handshake within 80 ms");
      assertThat(failed.endNanos() - failed.startNanos()).isEqualTo(80_000_000L);
    }
  }

  @Test
  void framesThatComeWithTheHandshakeAreNotLost() {
    PlayedChat chat =
        new PlayedChat()
            .handshake(
                (peer, asked) -> {
                  peer.write(join(WebSocketPeer.agreement(asked), ChatFrames.reply("r-1", "Hi")));
                  peer.awaitEnd();
                });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).opened();
      FrameIn first = ann.witness().await(FrameIn.class);

      assertThat(first.frame().text()).isEqualTo(ChatFrames.reply("r-1", "Hi"));
      assertThat(ann.witness().all())
          .extracting(Observation::getClass)
          .endsWith(Observation.SocketOpened.class, FrameIn.class);
    }
  }

  @Test
  void aSubscriptionOnASocketThatNeverOpenedFailsAtOnce() {
    PlayedChat chat = new PlayedChat().handshake((peer, asked) -> peer.close());
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = connected(stage, server, TestLimits.PATIENT);
      ann.fails(Customer::open);

      assertThat(expectation(ann.fails(Customer::subscribe)))
          .isEqualTo(
              "expected the subscription's ack, came no open socket: a connection closed during the"
                  + " handshake");
      assertThat(ann.witness().all(Observation.FrameOut.class)).isEmpty();
    }
  }

  @Test
  void aCustomerThatLeavesDuringTheHandshakeLeavesNothingBehind() {
    PlayedChat chat = new PlayedChat().handshake((peer, asked) -> peer.awaitEnd());
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = connected(stage, server, TestLimits.PATIENT);
      CompletableFuture<Timed<Void>> opening = ann.begins(Customer::open);
      ann.acts(Customer::leave);

      assertThat(expectation(Actor.failed(opening)))
          .endsWith("came a connection closed during the handshake");
      assertThat(stage.hasTimers()).isFalse();
    }
  }

  private String failure(PlayedChat.OnHandshake answer) {
    try (ScriptedServer server = ScriptedServer.playing(new PlayedChat().handshake(answer))) {
      Actor ann = connected(stage, server, TestLimits.PATIENT);
      StepFailed failed = ann.fails(Customer::open);

      Observation.Failed observed = ann.witness().await(Observation.Failed.class);
      assertThat(observed.step()).isEqualTo("socket open");
      assertThat(observed.why()).isEqualTo(failed.getMessage());
      assertThat(ann.tells(Customer::isOpen)).isFalse();
      return expectation(failed);
    }
  }

  private static Actor connected(Stage stage, ScriptedServer server, Limits limits) {
    Actor ann = stage.customer(server.url(), limits);
    ann.does(Customer::start);
    ann.does(Customer::connect);
    return ann;
  }

  /** A failure's words without the time that it took. */
  private static String expectation(StepFailed failed) {
    return failed.getMessage().replaceFirst(", after [0-9.]+ m?s$", "");
  }

  private static byte[] join(String agreement, String text) throws IOException {
    var segment = new java.io.ByteArrayOutputStream();
    segment.writeBytes(agreement.getBytes(StandardCharsets.UTF_8));
    segment.writeBytes(
        WebSocketPeer.frame(WebSocketPeer.TEXT, true, text.getBytes(StandardCharsets.UTF_8)));
    return segment.toByteArray();
  }
}
