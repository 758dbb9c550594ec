package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.customer.WebSocketPeer.Said;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a WebSocket ends: with which code, by whom, and who is told. */
class SocketClosingTest {
  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @ParameterizedTest
  @CsvSource({"1000, bye", "1001, going away", "1011, internal error", "4000, moved", "1000, ''"})
  void aCloseOfTheServiceIsSeenWithItsCodeAndReason(int code, String reason) {
    SocketClosed closed = closed(socket -> socket.close(code, reason));

    assertThat(closed.code()).isEqualTo(code);
    assertThat(closed.reason()).isEqualTo(reason);
    assertThat(closed.byUs()).isFalse();
  }

  @Test
  void aCloseFrameIsAnsweredWithItsCode() {
    CompletableFuture<Said> answer = new CompletableFuture<>();
    closed(
        socket -> {
          socket.raw(
              WebSocketPeer.frame(WebSocketPeer.CLOSE, true, new byte[] {0x0f, (byte) 0xa0}));
          answer.complete(socket.read());
          socket.awaitEnd();
        });

    assertThat(Stage.await(answer).opcode()).isEqualTo(WebSocketPeer.CLOSE);
    assertThat(Stage.await(answer).closeCode()).isEqualTo(4000);
  }

  @Test
  void aCloseFrameWithoutACodeIs1005() {
    SocketClosed closed =
        closed(
            socket -> {
              socket.raw(WebSocketPeer.frame(WebSocketPeer.CLOSE, true, new byte[0]));
              socket.awaitEnd();
            });

    assertThat(closed.code()).isEqualTo(1005);
  }

  @Test
  void aCutConnectionIs1006() {
    SocketClosed closed = closed(WebSocketPeer::cut);

    assertThat(closed.code()).isEqualTo(1006);
    assertThat(closed.reason()).isEmpty();
    assertThat(closed.byUs()).isFalse();
  }

  @Test
  void aResetConnectionIs1006AndSaysSo() {
    SocketClosed closed = closed(WebSocketPeer::reset);

    assertThat(closed.code()).isEqualTo(1006);
    assertThat(closed.reason()).isEqualTo("Connection reset");
  }

  @Test
  void whoWaitsForAFrameIsToldHowTheSocketClosed() {
    PlayedChat chat =
        new PlayedChat()
            .socket(
                socket -> {
                  socket.read();
                  socket.close(1011, "internal error");
                });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).opened();

      StepFailed failed = ann.fails(Customer::subscribe);

      assertThat(failed.getMessage())
          .startsWith(
              "expected the subscription's ack, came a closed socket, code 1011 (internal error),"
                  + " after ");
      assertThat(stage.hasTimers()).isFalse();
    }
  }

  @Test
  void aCustomerThatLeavesSays1000AndWaitsForTheServiceToSayItToo() {
    CompletableFuture<Said> goodbye = new CompletableFuture<>();
    PlayedChat chat =
        new PlayedChat()
            .socket(
                socket -> {
                  goodbye.complete(socket.read());
                  socket.text(ChatFrames.ended());
                  socket.close(1000, "");
                });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).opened();
      ann.acts(Customer::leave);
      SocketClosed closed = ann.witness().await(SocketClosed.class);

      assertThat(Stage.await(goodbye).opcode()).isEqualTo(WebSocketPeer.CLOSE);
      assertThat(Stage.await(goodbye).closeCode()).isEqualTo(1000);
      assertThat(ann.witness().all(FrameIn.class))
          .as("frames that were under way")
          .extracting(frame -> frame.frame().text())
          .containsExactly(ChatFrames.ended());
      assertThat(closed.code()).isEqualTo(1000);
      assertThat(closed.byUs()).isTrue();
    }
  }

  @Test
  void aServiceThatNeverSaysGoodbyeIsLeftAfterTheLimit() {
    try (ScriptedServer server =
        ScriptedServer.playing(new PlayedChat().socket(WebSocketPeer::awaitEnd))) {
      Actor ann = stage.customer(server.url(), TestLimits.shortEnd()).opened();
      ann.acts(Customer::leave);
      ann.acts(Customer::leave);

      assertThat(ann.witness().await(SocketClosed.class).code()).isEqualTo(1000);
      assertThat(ann.witness().all(SocketClosed.class)).hasSize(1);
      assertThat(stage.hasTimers()).isFalse();
    }
  }

  @Test
  void whoStillWaitsWhenTheCustomerLeavesIsTold() {
    PlayedChat chat =
        new PlayedChat()
            .socket(
                socket -> {
                  socket.read();
                  socket.text(ChatFrames.ACK);
                  socket.awaitEnd();
                });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).subscribed();
      ann.does(customer -> customer.send(1, "Hello", System.nanoTime()));
      CompletableFuture<?> echo = ann.begins(Customer::awaitEcho);
      ann.acts(Customer::leave);

      assertThat(Actor.failed(echo).getMessage())
          .startsWith(
              "expected the echo of message 1 (Id m-1), came the end of the visit: the customer has"
                  + " left, after ");
    }
  }

  @Test
  void aSecondSocketReplacesTheFirst() {
    PlayedChat.OnSocket acknowledging =
        socket -> {
          socket.read();
          socket.text(ChatFrames.ACK);
          socket.awaitEnd();
        };
    try (ScriptedServer server = ScriptedServer.playing(new PlayedChat().socket(acknowledging))) {
      Actor ann = stage.customer(server.url(), TestLimits.shortEnd()).subscribed();
      ann.does(Customer::connect);
      ann.does(Customer::open);
      SocketClosed first = ann.witness().await(SocketClosed.class);
      ann.does(Customer::subscribe);

      assertThat(first.socket()).isEqualTo(1);
      assertThat(first.byUs()).isTrue();
      assertThat(ann.tells(Customer::isOpen)).isTrue();
    }
  }

  private SocketClosed closed(PlayedChat.OnSocket script) {
    Played played = new Played(script);
    try (ScriptedServer server = ScriptedServer.playing(new PlayedChat().socket(played))) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).opened();
      SocketClosed closed = ann.witness().await(SocketClosed.class);
      played.awaitOver();
      assertThat(ann.tells(Customer::isOpen)).isFalse();
      return closed;
    }
  }
}
