package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Retried;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.SentItem;
import io.connectchat.mock.ConnectChatMock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are made again, as the SDKs do it. */
class RetryTest {
  private static final Habits RETRIES =
      new Habits(Retry.SDK, false, Optional.empty(), Habits.Receipting.NONE);

  private final ConnectChatMock fake = ConnectChatMock.start();
  private final Stage stage = Stage.virtual();
  private final Actor ann = stage.customer(fake.url(), TestLimits.PATIENT, RETRIES).subscribed();

  @AfterEach
  void end() {
    fake.clearFaults();
    ann.does(Customer::disconnect);
    stage.close();
    fake.close();
  }

  @Test
  void aThrottledMessageIsSentAgainAndTakenOnce() {
    fake.faults(
        "faults:\n  - {fault: error, operation: SendMessage, nth: 1, type: ThrottlingException,"
            + " taken: true}\n");
    CompletableFuture<Timed<SentItem>> sending =
        ann.begins(customer -> customer.send(1, "Hello", stage.nanos()));
    Retried retried = ann.witness().await(Retried.class);
    stage.advance(Duration.ofNanos(retried.pauseNanos()));
    Timed<SentItem> sent = Stage.await(sending);

    assertThat(retried.pauseNanos()).isLessThan(Duration.ofSeconds(1).toNanos());
    assertThat(retried.answer().inWords()).startsWith("429 ThrottlingException");
    assertThat(sent.startNanos()).isEqualTo(retried.startNanos());
    assertThat(ann.does(Customer::transcript).value())
        .filteredOn(item -> item.content().equals("Hello"))
        .extracting(Item::id)
        .containsExactly(sent.value().id());
  }

  @Test
  void aRefusalAfterAnAttemptWithoutAnAnswerLeavesTheMessageUnsure() {
    fake.faults(
        "faults:\n"
            + "  - {fault: abort, operation: SendMessage, nth: 1, taken: true}\n"
            + "  - {fault: deny, operation: SendMessage}\n");
    CompletableFuture<Timed<SentItem>> sending =
        ann.begins(customer -> customer.send(1, "Hello", stage.nanos()));
    Retried retried = ann.witness().await(Retried.class);
    stage.advance(Duration.ofNanos(retried.pauseNanos()));
    Actor.failed(sending);

    Answer answer = ann.witness().await(Call.class, call -> call.message() == 1).answer();
    assertThat(answer).isInstanceOf(Answer.Unsure.class);
    assertThat(answer.inWords()).startsWith("403").endsWith("after an attempt without an answer");
  }

  @Test
  void aThirdAttemptIsTheLast() {
    fake.faults(
        "faults:\n  - {fault: error, operation: SendMessage, type: InternalServerException}\n");
    CompletableFuture<Timed<SentItem>> sending =
        ann.begins(customer -> customer.send(1, "Hello", stage.nanos()));
    ann.witness().awaitAll(Retried.class, 1);
    stage.advance(Duration.ofMillis(100));
    ann.witness().awaitAll(Retried.class, 2);
    stage.advance(Duration.ofMillis(200));
    StepFailed failed = Actor.failed(sending);

    assertThat(failed.reason()).startsWith("expected 200 from SendMessage, came 500");
    assertThat(ann.witness().all(Retried.class)).extracting(Retried::attempt).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 403, 404, 409})
  void whatIsRefusedForWhatItIsIsNotTriedAgain(int status) {
    Answer refused = new Answer.Refused(new ApiError(status, "SomeException", ""));

    assertThat(Retry.SDK.again(refused, 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void throttlesAndErrorsOfTheServiceAreTriedAgain(int status) {
    Answer refused = new Answer.Refused(new ApiError(status, "SomeException", ""));

    assertThat(Retry.SDK.again(refused, 2)).isTrue();
    assertThat(Retry.SDK.again(refused, 3)).isFalse();
    assertThat(Retry.NONE.again(refused, 1)).isFalse();
  }

  @Test
  void aReconnectWaitsTwiceAsLongEachTimeAndNeverMoreThan30Seconds() {
    SplittableRandom random = new SplittableRandom(1);
    for (int attempt = 1; attempt < BackOff.ATTEMPTS; attempt++) {
      long middle = BackOff.FIRST_NANOS << (attempt - 1);
      assertThat(BackOff.pauseNanos(attempt, random))
          .isBetween(
              Math.min(BackOff.LONGEST_NANOS * 7 / 10, middle * 7 / 10),
              Math.min(BackOff.LONGEST_NANOS, middle * 13 / 10));
    }
  }
}
