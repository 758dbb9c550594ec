package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.BackFilled;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.EndedMeanwhile;
import io.connectchat.harness.evidence.Observation.Failed;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.ReconnectStarted;
import io.connectchat.harness.evidence.Observation.Reconnected;
import io.connectchat.harness.evidence.Observation.Rotated;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.Subscribed;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import io.connectchat.mock.ConnectChatMock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that are lost, renewed and doubled, on a clock that stands still. */
class ReconnectTest {
  private static final Duration A_LITTLE = Duration.ofNanos(1);
  private static final Habits RECONNECTS =
      new Habits(Retry.NONE, true, Optional.empty(), Habits.Receipting.NONE);

  private final ConnectChatMock fake =
      ConnectChatMock.builder().virtualClock(StandingClock.START).start();
  private final Stage stage = Stage.virtual();
  private final Actor ann =
      stage
          .customer(fake.url(), TestLimits.heartbeatsEvery(Duration.ofHours(2)), RECONNECTS)
          .subscribed();

  @AfterEach
  void end() {
    if (ann.tells(Customer::isInChat)) {
      ann.does(Customer::disconnect);
    }
    stage.close();
    fake.close();
  }

  @Test
  void aCustomerComesBackWithANewSocketAndHearsItsChatAgain() {
    ann.does(customer -> customer.send(1, "before", stage.nanos()));
    ann.does(Customer::awaitReply);
    Timed<Reconnection> back = ann.does(Customer::reconnect);
    ann.does(customer -> customer.send(2, "after", stage.nanos()));

    assertThat(back.value()).isEqualTo(Reconnection.BACK);
    assertThat(ann.does(Customer::awaitEcho).value().content()).isEqualTo("after");
    assertThat(ann.witness().await(Reconnected.class).socket()).isEqualTo(2);
    assertThat(ann.witness().await(Reconnected.class).attempts()).isEqualTo(1);
    assertThat(ann.witness().await(BackFilled.class).items()).isEmpty();
  }

  @Test
  void whatFellIntoTheGapIsReadFromTheTranscript() {
    fake.faults("faults:\n  - {fault: drop, of: message, times: 2}\n");
    ann.does(customer -> customer.send(1, "lost", stage.nanos()));
    awaitInTranscript(4);
    cutSockets();
    Item echo = ann.does(Customer::awaitEcho).value();
    Item reply = ann.does(Customer::awaitReply).value();

    assertThat(echo.content()).isEqualTo("lost");
    assertThat(ann.witness().await(BackFilled.class).items())
        .extracting(Item::id)
        .containsSubsequence(echo.id(), reply.id());
    assertThat(ann.witness().await(ReconnectStarted.class).why()).contains("code 1006");
    Stage.await(ann.begins(customer -> customer.connectionSettled()));
  }

  @Test
  void a403OnTheWayBackMeansThatTheChatHasEnded() {
    fake.faults("faults:\n  - {fault: drop, of: ended}\n");
    ann.does(Customer::stop);

    assertThat(ann.does(Customer::reconnect).value()).isEqualTo(Reconnection.ENDED);
    assertThat(ann.tells(Customer::isInChat)).isFalse();
    assertThat(ann.witness().all(EndedMeanwhile.class)).hasSize(1);
    assertThat(ann.witness().all(Failed.class)).isEmpty();
  }

  @Test
  void aThrottledReconnectIsTriedAgainAfterASecondOrSo() {
    fake.faults("faults:\n  - {fault: throttle, operation: CreateParticipantConnection, nth: 1}\n");
    CompletableFuture<Timed<Reconnection>> back = ann.begins(Customer::reconnect);
    ann.witness().awaitAll(ReconnectStarted.class, 1);
    ann.witness().await(Call.class, call -> call.answer().inWords().startsWith("429"));
    stage.advance(Duration.ofMillis(699));
    assertThat(connections()).isEqualTo(2);
    stage.advance(Duration.ofMillis(601));

    assertThat(Stage.await(back).value()).isEqualTo(Reconnection.BACK);
    assertThat(ann.witness().await(Reconnected.class).attempts()).isEqualTo(2);
    assertThat(connections()).isEqualTo(3);
  }

  @Test
  void aHeartbeatWithoutAnAnswerByTheNextOneIsALostConnection() {
    fake.faults("faults:\n  - {fault: drop, of: heartbeat}\n");
    Duration beat = Duration.ofSeconds(5);
    Limits limits = TestLimits.heartbeatsEvery(beat);
    Actor bob = stage.customer(fake.url(), limits, RECONNECTS).subscribed();
    stage.advance(beat);
    assertThat(bob.witness().all(ReconnectStarted.class)).isEmpty();
    stage.advance(beat);

    assertThat(bob.witness().await(ReconnectStarted.class).why())
        .isEqualTo("a closed socket, code 1006 (no answer to a heartbeat)");
    bob.witness().await(Reconnected.class);
    bob.does(Customer::disconnect);
  }

  @Test
  void aNewSocketListensBeforeTheOldOneIsClosedAMinuteBeforeTheExpiry() {
    stage.advance(Duration.ofMinutes(59).minus(A_LITTLE));
    assertThat(connections()).isEqualTo(1);
    stage.advance(A_LITTLE);
    Rotated rotated = ann.witness().await(Rotated.class);
    ann.witness().await(SocketClosed.class);

    assertThat(rotated.from()).isEqualTo(1);
    assertThat(rotated.to()).isEqualTo(2);
    List<Observation> seen = ann.witness().all();
    assertThat(indexOf(seen, Subscribed.class, 1)).isLessThan(indexOf(seen, SocketClosed.class, 0));
    assertThat(ann.witness().await(SocketClosed.class).code()).isEqualTo(1000);
    ann.does(customer -> customer.send(1, "on the new one", stage.nanos()));
    assertThat(ann.does(Customer::awaitEcho).value().content()).isEqualTo("on the new one");
    assertThat(ann.witness().all(ReconnectStarted.class)).isEmpty();
  }

  @Test
  void aParticipantHasFiveSocketsAtMostAndEachGetsEachFrame() {
    for (int more = 1; more < 5; more++) {
      ann.does(Customer::anotherSocket);
    }
    assertThat(ann.fails(Customer::anotherSocket).reason())
        .isEqualTo("expected at most 5 sockets for a participant, came one more");
    ann.does(customer -> customer.send(1, "Hello", stage.nanos()));
    Item echo = ann.does(Customer::awaitEcho).value();
    for (int socket = 1; socket <= 5; socket++) {
      int number = socket;
      ann.witness()
          .await(
              FrameIn.class,
              frame ->
                  frame.socket() == number
                      && Context.item(frame).filter(i -> i.id().equals(echo.id())).isPresent());
    }
  }

  /** As many items as the joins of both sides, a message and its answer. */
  private void awaitInTranscript(int items) {
    long end = System.nanoTime() + SafetyNet.LIMIT.toNanos();
    while (ann.does(Customer::transcript).value().size() < items) {
      assertThat(System.nanoTime() - end).as("not in the transcript").isNegative();
    }
  }

  private void cutSockets() {
    String contact = ann.tells(Customer::chat).orElseThrow().contactId();
    URI sockets = URI.create(fake.url() + "/__admin/chat/contacts/" + contact + "/sockets");
    HttpRequest cut = HttpRequest.newBuilder(sockets).DELETE().build();
    HttpResponse<Void> answer =
        HttpClient.newHttpClient().sendAsync(cut, HttpResponse.BodyHandlers.discarding()).join();
    assertThat(answer.statusCode()).isBetween(200, 299);
  }

  private long connections() {
    return ann.witness().all(Call.class).stream()
        .filter(call -> call.operation() == Operation.CREATE_PARTICIPANT_CONNECTION)
        .count();
  }

  /** Where the n-th of a kind stands, from 0. */
  private static int indexOf(List<Observation> seen, Class<?> kind, int n) {
    int found = -1;
    for (int i = 0; i < seen.size(); i++) {
      if (kind.isInstance(seen.get(i)) && ++found == n) {
        return i;
      }
    }
    throw new AssertionError("no " + kind.getSimpleName() + " " + n + " in " + seen);
  }
}
