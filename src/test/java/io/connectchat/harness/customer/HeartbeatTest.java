package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Heartbeats keep an open socket alive, and stop with it. */
class HeartbeatTest {
  private static final Duration EVERY = Duration.ofMillis(20);

  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void heartbeatsComeEveryTenSeconds() {
    Duration any = Duration.ofSeconds(1);

    assertThat(Limits.of(any, any, any).heartbeat()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aHeartbeatIsSentAtEachIntervalAndObserved() {
    CompletableFuture<List<String>> got = new CompletableFuture<>();
    PlayedChat.OnSocket counting =
        socket -> {
          List<String> texts = new ArrayList<>();
          while (texts.size() < 3) {
            texts.add(socket.read().text());
          }
          got.complete(texts);
          socket.close(1000, "");
        };
    try (ScriptedServer server = ScriptedServer.playing(new PlayedChat().socket(counting))) {
      Actor ann = stage.customer(server.url(), TestLimits.heartbeatsEvery(EVERY));
      ann.does(Customer::start);
      ann.does(Customer::connect);
      Timed<Void> opened = ann.does(Customer::open);

      assertThat(Stage.await(got))
          .containsExactly(ChatFrames.HEARTBEAT, ChatFrames.HEARTBEAT, ChatFrames.HEARTBEAT);
      List<FrameOut> sent = ann.witness().all(FrameOut.class);
      for (int i = 0; i < 3; i++) {
        assertThat(sent.get(i).nanos() - opened.endNanos())
            .isGreaterThanOrEqualTo(EVERY.multipliedBy(i + 1).toNanos());
      }
    }
  }

  @Test
  void aLoopThatWasHeldUpSendsOneHeartbeatAndNotAllThatItMissed() {
    Stage held = Stage.virtual();
    try (ScriptedServer server =
        ScriptedServer.playing(new PlayedChat().socket(WebSocketPeer::awaitEnd))) {
      Limits limits = TestLimits.heartbeatsEvery(Duration.ofSeconds(10));
      Actor ann = held.customer(server.url(), limits).opened();

      held.advance(Duration.ofSeconds(35));
      assertThat(ann.witness().all(FrameOut.class)).hasSize(1);
      held.advance(Duration.ofSeconds(9));
      assertThat(ann.witness().all(FrameOut.class)).hasSize(1);
      held.advance(Duration.ofSeconds(1));
      assertThat(ann.witness().all(FrameOut.class)).hasSize(2);
    } finally {
      held.close();
    }
  }

  @Test
  void aClosedSocketHasNoHeartbeats() {
    try (ScriptedServer server =
        ScriptedServer.playing(new PlayedChat().socket(socket -> socket.close(1000, "")))) {
      Actor ann = stage.customer(server.url(), TestLimits.heartbeatsEvery(EVERY)).opened();
      ann.witness().await(SocketClosed.class);

      assertThat(stage.hasTimers()).isFalse();
    }
  }

  @Test
  void aCustomerThatLeavesSendsNoMoreHeartbeats() {
    try (ScriptedServer server =
        ScriptedServer.playing(new PlayedChat().socket(WebSocketPeer::awaitEnd))) {
      Limits limits = TestLimits.heartbeatsEvery(EVERY);
      Actor ann = stage.customer(server.url(), limits).opened();
      ann.witness().await(FrameOut.class);
      ann.acts(Customer::leave);
      int sent = ann.witness().all(FrameOut.class).size();
      long ticks = EVERY.multipliedBy(5).toNanos();
      Stage.await(stage.after(ticks));

      assertThat(ann.witness().all(FrameOut.class)).hasSize(sent);
    }
  }
}
