package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation.Abandoned;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.PersistentChat;
import io.connectchat.harness.wire.Rehydration;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.harness.wire.StartedChat;
import io.connectchat.mock.ConnectChatMock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chats that go on from earlier ones, and customers that go without a word. */
class ComingAndGoingTest {
  private static ConnectChatMock fake;

  private final Stage stage = Stage.nio();

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
    stage.close();
  }

  @ParameterizedTest
  @EnumSource(Rehydration.class)
  void aPersistentChatHasWhatWasSaidInTheOneThatItContinues(Rehydration rehydration) {
    Actor ann = stage.customer(fake.url(), TestLimits.PATIENT).subscribed();
    ann.does(customer -> customer.send(1, "long ago", 0));
    ann.does(Customer::awaitReply);
    ann.does(Customer::disconnect);
    String before = ann.tells(Customer::chat).map(StartedChat::contactId).orElseThrow();

    Actor again = stage.customer(fake.url(), TestLimits.PATIENT);
    Timed<StartedChat> started =
        again.does(
            customer ->
                customer.start(
                    StartChat.of("Ann", "again-" + rehydration)
                        .continuing(new PersistentChat(rehydration, before))));
    again.does(Customer::connect);
    again.does(Customer::open);
    again.does(Customer::subscribe);
    List<Item> transcript = again.does(Customer::transcript).value();
    again.does(Customer::disconnect);

    assertThat(started.value().continuedFrom()).isEqualTo(before);
    assertThat(transcript).extracting(Item::content).contains("long ago");
    assertThat(transcript).extracting(Item::absoluteTime).isSorted();
  }

  @Test
  void whoeverAbandonsAChatLeavesItOpenWithoutACloseFrame() {
    Actor ann = stage.customer(fake.url(), TestLimits.PATIENT).subscribed();
    ann.acts(Customer::abandon);
    SocketClosed closed = ann.witness().await(SocketClosed.class);

    assertThat(closed.code()).isEqualTo(1006);
    assertThat(closed.byUs()).isTrue();
    assertThat(ann.tells(Customer::isInChat)).isFalse();
    assertThat(ann.witness().all(Abandoned.class)).hasSize(1);
    assertThat(ann.does(Customer::stop).answer()).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void callsAreKeptWordForWordForWhoeverAsks() {
    Transport transport = Transport.of(Optional.empty(), TestLimits.PATIENT).keepingRaw();
    Actor ann = stage.customer(fake.url(), transport);
    ann.does(Customer::start);
    Exchange start = ann.witness().await(Exchange.class);

    assertThat(start.operation()).isEqualTo("StartChatContact");
    assertThat(start.asked().method()).isEqualTo("PUT");
    assertThat(start.asked().json().at("/ParticipantDetails/DisplayName").asText())
        .isEqualTo("Ann");
    assertThat(start.answered().status()).isEqualTo(200);
    assertThat(start.answered().header("x-amzn-RequestId")).isNotEmpty();
    assertThat(start.answered().json().path("ContactId").asText()).isNotEmpty();
    assertThat(ann.witness().all()).element(2).isInstanceOf(Call.class);
    ann.does(Customer::stop);
  }
}
