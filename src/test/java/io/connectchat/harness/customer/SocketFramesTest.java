package io.connectchat.harness.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.customer.WebSocketPeer.Said;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.wire.Frame;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes on an open WebSocket, in whatever pieces and whether it may come or not. */
class SocketFramesTest {
  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void fragmentsArePutTogetherAlsoAroundAPing() {
    CompletableFuture<Said> pong = new CompletableFuture<>();
    FrameIn frame =
        first(
            socket -> {
              socket.send(WebSocketPeer.TEXT, false, "{\"topic\":");
              socket.send(WebSocketPeer.PING, true, "are you there");
              socket.send(WebSocketPeer.CONTINUATION, false, "\"aws/heart");
              socket.send(WebSocketPeer.CONTINUATION, true, "beat\"}");
              pong.complete(socket.read());
            });

    assertThat(frame.frame()).isEqualTo(new Frame.Heartbeat(ChatFrames.HEARTBEAT));
    assertThat(Stage.await(pong).opcode()).isEqualTo(WebSocketPeer.PONG);
    assertThat(Stage.await(pong).text()).isEqualTo("are you there");
  }

  @Test
  void aFrameInSingleBytesIsOneFrame() {
    byte[] bytes = WebSocketPeer.frame(WebSocketPeer.TEXT, true, "{\"a\":\"👋\"}".getBytes(UTF_8));
    FrameIn frame =
        first(
            socket -> {
              for (byte next : bytes) {
                socket.raw(new byte[] {next});
              }
            });

    assertThat(frame.frame().text()).isEqualTo("{\"a\":\"👋\"}");
  }

  @Test
  void aBinaryFrameIsObservedThoughTheServiceNeverSendsOne() {
    FrameIn frame = first(socket -> socket.send(WebSocketPeer.BINARY, true, "12345"));

    assertThat(frame.frame().inWords()).isEqualTo("broken frame: binary, 5 bytes");
  }

  @Test
  void theLargestFrameIsRead() {
    String largest = "x".repeat(Limits.LARGEST_FRAME);

    assertThat(first(socket -> socket.text(largest)).frame().text()).isEqualTo(largest);
  }

  @Test
  void aLargerFrameClosesTheSocketAndSaysWhy() {
    SocketClosed closed =
        closed(
            socket -> {
              socket.text("x".repeat(Limits.LARGEST_FRAME + 1));
              socket.awaitEnd();
            });

    assertThat(closed.code()).isEqualTo(1006);
    assertThat(closed.reason()).isEqualTo("a frame of more than 1 MB");
  }

  @Test
  void fragmentsOfTooMuchInAllCloseTheSocketToo() {
    SocketClosed closed =
        closed(
            socket -> {
              socket.send(WebSocketPeer.TEXT, false, "x".repeat(Limits.LARGEST_FRAME));
              socket.send(WebSocketPeer.CONTINUATION, true, "x");
              socket.awaitEnd();
            });

    assertThat(closed.reason()).isEqualTo("a frame of more than 1 MB");
  }

  @Test
  void textThatIsNotUtf8ClosesTheSocketAndSaysWhy() {
    CompletableFuture<Said> goodbye = new CompletableFuture<>();
    SocketClosed closed =
        closed(
            socket -> {
              socket.raw(
                  WebSocketPeer.frame(WebSocketPeer.TEXT, true, new byte[] {'"', (byte) 0xff}));
              goodbye.complete(socket.read());
              socket.awaitEnd();
            });

    assertThat(closed.code()).isEqualTo(1006);
    assertThat(closed.reason()).isEqualTo("bytes are not UTF-8");
    assertThat(Stage.await(goodbye).closeCode()).isEqualTo(1007);
  }

  @Test
  void aMaskedFrameOfTheServiceClosesTheSocketAndSaysWhy() {
    SocketClosed closed =
        closed(
            socket -> {
              socket.raw(new byte[] {(byte) 0x81, (byte) 0x81, 0, 0, 0, 0, 'a'});
              socket.awaitEnd();
            });

    assertThat(closed.reason()).contains("masked");
  }

  @Test
  void nothingAfterACloseFrameIsAFrame() {
    SocketClosed closed =
        closed(
            socket -> {
              socket.raw(
                  WebSocketPeer.frame(WebSocketPeer.CLOSE, true, new byte[] {0x03, (byte) 0xe8}));
              socket.text(ChatFrames.HEARTBEAT);
              socket.awaitEnd();
            });

    assertThat(closed.code()).isEqualTo(1000);
  }

  private FrameIn first(PlayedChat.OnSocket script) {
    Played played = new Played(script);
    try (ScriptedServer server = ScriptedServer.playing(new PlayedChat().socket(played))) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).opened();
      FrameIn first = ann.witness().await(FrameIn.class);
      played.awaitOver();
      assertThat(ann.tells(Customer::isOpen)).isTrue();
      return first;
    }
  }

  private SocketClosed closed(PlayedChat.OnSocket script) {
    Played played = new Played(script);
    try (ScriptedServer server = ScriptedServer.playing(new PlayedChat().socket(played))) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).opened();
      SocketClosed closed = ann.witness().await(SocketClosed.class);
      played.awaitOver();
      assertThat(ann.witness().all(FrameIn.class)).isEmpty();
      assertThat(ann.witness().all(SocketClosed.class)).hasSize(1);
      return closed;
    }
  }
}
