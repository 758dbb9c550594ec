package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation.SendingEvent;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.SentItem;
import io.connectchat.mock.ConnectChatMock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Receipts, typing and their pace, on a clock that stands still between the lines. */
class ReceiptsTest {
  private static final Duration A_LITTLE_LESS = Duration.ofNanos(1);
  private static ConnectChatMock fake;

  private final Stage stage = Stage.virtual();
  private final Actor ann = stage.customer(fake.url(), TestLimits.PATIENT).subscribed();
  private int messages;

  @BeforeAll
  static void start() {
    fake = ConnectChatMock.start();
  }

  @AfterAll
  static void stop() {
    fake.close();
  }

  @AfterEach
  void end() {
    ann.does(Customer::disconnect);
    stage.close();
  }

  @Test
  void aReadReceiptIsSentFiveSecondsAfterTheReading() {
    Item reply = hearsReply();
    CompletableFuture<Timed<Optional<SentItem>>> read = ann.begins(Customer::read);
    stage.advance(Duration.ofSeconds(5).minus(A_LITTLE_LESS));
    assertThat(receipts()).isEmpty();
    stage.advance(A_LITTLE_LESS);

    assertThat(Stage.await(read).value()).isPresent();
    assertThat(receipts()).containsExactly("read " + reply.id());
  }

  @Test
  void ofSeveralReadingsInFiveSecondsTheLatestAloneIsSent() {
    hearsReply();
    CompletableFuture<Timed<Optional<SentItem>>> first = ann.begins(Customer::read);
    Item latest = hearsReply();
    CompletableFuture<Timed<Optional<SentItem>>> second = ann.begins(Customer::read);
    stage.advance(Duration.ofSeconds(5));

    assertThat(Stage.await(first).value()).isEmpty();
    assertThat(Stage.await(second).value()).isPresent();
    assertThat(receipts()).containsExactly("read " + latest.id());
  }

  @Test
  void aReadingWithin300MillisTakesThePlaceOfTheDelivery() {
    Item reply = hearsReply();
    ann.acts(Customer::delivered);
    stage.advance(Duration.ofMillis(299));
    CompletableFuture<Timed<Optional<SentItem>>> read = ann.begins(Customer::read);
    stage.advance(Duration.ofSeconds(6));
    Stage.await(read);

    assertThat(receipts()).containsExactly("read " + reply.id());
  }

  @Test
  void aDeliveryThatNothingReplacesIsSentAfter300MillisAndFiveSeconds() {
    Item reply = hearsReply();
    ann.acts(Customer::delivered);
    stage.advance(Duration.ofMillis(300));
    stage.advance(Duration.ofSeconds(5).minus(A_LITTLE_LESS));
    assertThat(receipts()).isEmpty();
    stage.advance(A_LITTLE_LESS);

    assertThat(receipts()).containsExactly("delivered " + reply.id());
  }

  @Test
  void aMessageIsReadAndDeliveredOnce() {
    hearsReply();
    CompletableFuture<Timed<Optional<SentItem>>> read = ann.begins(Customer::read);
    stage.advance(Duration.ofSeconds(5));
    Stage.await(read);
    ann.acts(Customer::delivered);
    assertThat(ann.does(Customer::read).value()).isEmpty();
    stage.advance(Duration.ofSeconds(6));

    assertThat(receipts()).hasSize(1);
  }

  @Test
  void noReceiptIsSentWhenTheCustomerHasLeft() {
    hearsReply();
    CompletableFuture<Timed<Optional<SentItem>>> read = ann.begins(Customer::read);
    ann.acts(Customer::leave);
    stage.advance(Duration.ofSeconds(6));

    assertThat(Stage.await(read).value()).isEmpty();
    assertThat(receipts()).isEmpty();
  }

  @Test
  void withoutAMessageOfTheOtherSideThereIsNothingToRead() {
    assertThat(ann.does(Customer::read).value()).isEmpty();
    stage.advance(Duration.ofSeconds(6));

    assertThat(receipts()).isEmpty();
  }

  @Test
  void typingIsSaidNoMoreThanOnceInTenSeconds() {
    assertThat(ann.does(Customer::typing).value()).isPresent();
    stage.advance(Duration.ofSeconds(10).minus(A_LITTLE_LESS));
    assertThat(ann.does(Customer::typing).value()).isEmpty();
    stage.advance(A_LITTLE_LESS);
    assertThat(ann.does(Customer::typing).value()).isPresent();

    assertThat(receipts()).containsExactly("typing ", "typing ");
  }

  @Test
  void theLegacyAcknowledgementIsTaken() {
    assertThat(ann.does(Customer::acknowledge).value().id()).isNotEmpty();
  }

  private Item hearsReply() {
    int message = ++messages;
    ann.does(customer -> customer.send(message, "Hello", stage.nanos()));
    return ann.does(Customer::awaitReply).value();
  }

  private List<String> receipts() {
    return ann.witness().all(SendingEvent.class).stream()
        .map(
            event ->
                event.contentType().substring(event.contentType().lastIndexOf('.') + 1)
                    + " "
                    + event.messageId())
        .toList();
  }
}
