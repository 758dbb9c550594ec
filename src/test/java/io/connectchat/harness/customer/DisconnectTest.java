package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Failed;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.wire.Operation;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A chat that was started is ended, whatever else went wrong. */
class DisconnectTest {
  private static final String ACCESS_DENIED =
      Http.refused("403 Forbidden", "AccessDeniedException", "Access denied");

  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void aChatThatWasNeverConnectedIsStopped() {
    try (ScriptedServer server = ScriptedServer.playing(new PlayedChat())) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT);
      ann.does(Customer::start);
      ann.does(Customer::disconnect);

      assertThat(calls(ann)).containsExactly(Operation.START_CHAT_CONTACT, Operation.STOP_CONTACT);
      assertThat(ann.tells(Customer::isInChat)).isFalse();
    }
  }

  @Test
  void aRefusedDisconnectIsFollowedByAStopAndIsAFailure() {
    PlayedChat chat =
        new PlayedChat()
            .answer("/participant/disconnect", asked -> ACCESS_DENIED)
            .socket(WebSocketPeer::awaitEnd);
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.shortEnd()).opened();
      StepFailed failed = ann.fails(Customer::disconnect);

      assertThat(failed.getMessage())
          .startsWith(
              "expected 200 from DisconnectParticipant, came 403 AccessDeniedException (Access"
                  + " denied), after ");
      assertThat(calls(ann)).endsWith(Operation.DISCONNECT_PARTICIPANT, Operation.STOP_CONTACT);
      assertThat(ann.witness().all(Failed.class))
          .extracting(Failed::step)
          .containsExactly("disconnect");
      assertThat(ann.witness().await(SocketClosed.class).byUs()).isTrue();
    }
  }

  @Test
  void aLastFrameThatNeverComesIsNotWaitedForForEver() {
    PlayedChat chat =
        new PlayedChat()
            .socket(
                socket -> {
                  socket.read();
                  socket.text(ChatFrames.ACK);
                  socket.awaitEnd();
                });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.shortEnd()).subscribed();
      Timed<Void> done = ann.does(Customer::disconnect);

      Call call = ann.witness().await(Call.class, DisconnectTest::isDisconnect);
      assertThat(done.endNanos()).as("the wait is not counted").isEqualTo(call.nanos());
      assertThat(ann.witness().await(SocketClosed.class).nanos() - call.nanos())
          .isGreaterThanOrEqualTo(TestLimits.SHORT.toNanos());
    }
  }

  @Test
  void theLastFrameMayComeBeforeTheAnswerToTheDisconnect() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    PlayedChat chat =
        new PlayedChat()
            .answer(
                "/participant/disconnect",
                request -> {
                  asked.countDown();
                  ScriptedServer.await(ended);
                  return Http.ok("{}");
                })
            .socket(
                socket -> {
                  socket.read();
                  socket.text(ChatFrames.ACK);
                  ScriptedServer.await(asked);
                  socket.text(ChatFrames.ended());
                  socket.awaitEnd();
                });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.shortEnd()).subscribed();
      var leaving = ann.begins(Customer::disconnect);
      ann.witness().awaitFrame("chat.ended");
      ended.countDown();
      Timed<Void> done = Stage.await(leaving);

      Call call = ann.witness().await(Call.class, DisconnectTest::isDisconnect);
      assertThat(done.endNanos()).isEqualTo(call.nanos());
      assertThat(ann.witness().await(SocketClosed.class).byUs()).isTrue();
      assertThat(ann.witness().all(Failed.class)).isEmpty();
    }
  }

  @Test
  void aChatThatTheOtherSideEndedIsNotStoppedBesides() {
    PlayedChat chat =
        new PlayedChat()
            .answer("/participant/disconnect", asked -> ACCESS_DENIED)
            .socket(
                socket -> {
                  socket.read();
                  socket.text(ChatFrames.ACK);
                  socket.text(ChatFrames.ended());
                  socket.awaitEnd();
                });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.shortEnd()).subscribed();
      ann.witness().awaitFrame("chat.ended");
      ann.fails(Customer::disconnect);

      assertThat(calls(ann)).doesNotContain(Operation.STOP_CONTACT);
    }
  }

  private static boolean isDisconnect(Call call) {
    return call.operation() == Operation.DISCONNECT_PARTICIPANT;
  }

  private static List<Operation> calls(Actor actor) {
    return actor.witness().all(Call.class).stream().map(Call::operation).toList();
  }
}
