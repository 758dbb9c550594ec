package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A socket that nobody wants any more before it is open. */
class ChatSocketTest {
  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void aSocketThatIsClosedBeforeItHasAChannelNeverOpens() {
    PlayedChat chat = new PlayedChat().socket(WebSocketPeer::awaitEnd);
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Outcome outcome = new Outcome();
      CountDownLatch closed = new CountDownLatch(1);
      stage.loop().execute(() -> ScriptedServer.await(closed));
      open(server, outcome).close();
      closed.countDown();

      assertThat(Stage.await(outcome.came))
          .isEqualTo("refused: a connection closed during the handshake");
      stage.awaitNoChannels();
    }
  }

  @Test
  void aSocketThatIsClosedWhileItConnectsNeverOpens() {
    PlayedChat chat = new PlayedChat().socket(WebSocketPeer::awaitEnd);
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Outcome outcome = new Outcome();
      stage.on(
          () -> {
            open(server, outcome).close();
            return true;
          });

      assertThat(Stage.await(outcome.came))
          .isEqualTo("refused: a connection closed during the handshake");
      stage.awaitNoChannels();
    }
  }

  private ChatSocket open(ScriptedServer server, Outcome outcome) {
    Transport transport = Transport.of(Optional.empty(), TestLimits.PATIENT);
    URI url = URI.create("ws" + server.url().toString().substring("http".length()) + "/socket");
    return ChatSocket.open(stage.loop(), transport, url, outcome);
  }

  /** The first thing that a socket tells. */
  private static final class Outcome implements ChatSocket.Listener {
    private final CompletableFuture<String> came = new CompletableFuture<>();

    @Override
    public void opened() {
      came.complete("opened");
    }

    @Override
    public void text(String text, long nanos) {
      came.complete("text " + text);
    }

    @Override
    public void binary(int bytes, long nanos) {
      came.complete("binary " + bytes);
    }

    @Override
    public void refused(String why) {
      came.complete("refused: " + why);
    }

    @Override
    public void closed(int code, String reason, boolean byUs) {
      came.complete("closed " + code);
    }
  }
}
