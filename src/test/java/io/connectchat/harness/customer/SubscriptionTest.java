package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation.Failed;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.Subscribed;
import io.connectchat.harness.wire.Frames;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The subscription is asked for as often, and as far apart, as AWS's own client does. */
class SubscriptionTest {
  private static final long SHORT = TestLimits.SHORT.toNanos();

  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void anAckEndsTheStepAndIsObservedOnce() {
    PlayedChat.OnSocket twice =
        socket -> {
          socket.read();
          socket.text(ChatFrames.ACK);
          socket.text(ChatFrames.ACK);
          socket.awaitEnd();
        };
    try (ScriptedServer server = ScriptedServer.playing(new PlayedChat().socket(twice))) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).opened();
      Timed<Void> done = ann.does(Customer::subscribe);

      Subscribed subscribed = ann.witness().await(Subscribed.class);
      assertThat(subscribed.nanos()).isEqualTo(done.endNanos());
      assertThat(subscribed.startNanos()).isEqualTo(done.startNanos());
      assertThat(subscriptions(ann)).hasSize(1);
      assertThat(ann.tells(Customer::wasSubscribed)).isTrue();
    }
  }

  @Test
  void silenceIsAskedFourTimesAndThenFails() {
    try (ScriptedServer server =
        ScriptedServer.playing(new PlayedChat().socket(WebSocketPeer::awaitEnd))) {
      Actor ann = stage.customer(server.url(), TestLimits.shortSubscribeAck()).opened();
      StepFailed failed = ann.fails(Customer::subscribe);

      assertThat(failed.getMessage())
          .startsWith("expected the subscription's ack, came nothing, after ");
      assertThat(failed.endNanos() - failed.startNanos()).isGreaterThanOrEqualTo(4 * SHORT);
      assertApart(subscriptions(ann), SHORT);
      assertThat(ann.witness().await(Failed.class).step()).isEqualTo("subscribe");
      assertThat(ann.tells(Customer::wasSubscribed)).isFalse();
    }
  }

  @Test
  void aRefusalIsAskedAgainAfterHalfTheTime() {
    PlayedChat.OnSocket refusing =
        socket -> {
          for (int i = 0; i < 4; i++) {
            socket.read();
            socket.text(ChatFrames.REFUSAL);
          }
          socket.awaitEnd();
        };
    try (ScriptedServer server = ScriptedServer.playing(new PlayedChat().socket(refusing))) {
      Actor ann = stage.customer(server.url(), TestLimits.shortSubscribeAck()).opened();
      StepFailed failed = ann.fails(Customer::subscribe);

      assertThat(failed.getMessage())
          .startsWith(
              "expected an ack with status success for aws/chat, came subscribe ack failure,");
      assertApart(subscriptions(ann), SHORT / 2);
    }
  }

  @Test
  void anAckThatComesAfterTheSecondAskingIsGood() {
    PlayedChat.OnSocket late =
        socket -> {
          socket.read();
          socket.read();
          socket.text(ChatFrames.ACK);
          socket.awaitEnd();
        };
    try (Stage standing = Stage.virtual();
        ScriptedServer server = ScriptedServer.playing(new PlayedChat().socket(late))) {
      Actor ann = standing.customer(server.url(), TestLimits.shortSubscribeAck()).opened();
      CompletableFuture<Timed<Void>> subscribing = ann.begins(Customer::subscribe);
      standing.advance(TestLimits.SHORT);
      Timed<Void> done = Stage.await(subscribing);

      assertThat(done.startNanos())
          .as("the time counts from the first asking")
          .isLessThanOrEqualTo(subscriptions(ann).get(0).nanos());
      assertThat(done.endNanos() - done.startNanos()).isEqualTo(SHORT);
    }
  }

  @Test
  void aSocketThatClosesMeanwhileIsNotAskedAgain() {
    PlayedChat.OnSocket closing =
        socket -> {
          socket.read();
          socket.text(ChatFrames.REFUSAL);
          socket.close(4000, "");
        };
    try (ScriptedServer server = ScriptedServer.playing(new PlayedChat().socket(closing))) {
      Actor ann = stage.customer(server.url(), TestLimits.shortSubscribeAck()).opened();
      ann.fails(Customer::subscribe);

      assertThat(subscriptions(ann)).hasSize(1);
    }
  }

  private static void assertApart(List<FrameOut> asked, long nanos) {
    assertThat(asked).hasSize(Limits.SUBSCRIPTIONS);
    for (int i = 1; i < asked.size(); i++) {
      assertThat(asked.get(i).nanos() - asked.get(i - 1).nanos()).isGreaterThanOrEqualTo(nanos);
    }
  }

  private static List<FrameOut> subscriptions(Actor ann) {
    return ann.witness().all(FrameOut.class).stream()
        .filter(frame -> frame.text().equals(Frames.SUBSCRIBE))
        .toList();
  }
}
