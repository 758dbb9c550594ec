package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.Sending;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.Subscribed;
import io.connectchat.harness.evidence.Observation.Transcript;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.SentItem;
import io.connectchat.mock.ConnectChatMock;
import io.netty.channel.epoll.Epoll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole conversations with the fake. */
class CustomerConversationTest {
  private static ConnectChatMock fake;

  @BeforeAll
  static void start() {
    fake = ConnectChatMock.start();
  }

  @AfterAll
  static void stop() {
    fake.close();
  }

  static Stream<Named<Supplier<Stage>>> eventLoops() {
    Named<Supplier<Stage>> nio = Named.of("NIO", Stage::nio);
    Named<Supplier<Stage>> epoll = Named.of("epoll", Stage::epoll);
    return Epoll.isAvailable() ? Stream.of(nio, epoll) : Stream.of(nio);
  }

  @ParameterizedTest
  @MethodSource("eventLoops")
  void aWholeConversationIsHeldAndObservedInItsOrder(Supplier<Stage> eventLoop) {
    try (Stage stage = eventLoop.get()) {
      Actor ann = stage.customer(fake.url(), TestLimits.PATIENT).subscribed();
      Timed<SentItem> sent = ann.does(customer -> customer.send(1, "Hello", System.nanoTime()));
      Timed<Item> echo = ann.does(Customer::awaitEcho);
      Timed<Item> reply = ann.does(Customer::awaitReply);
      List<Item> transcript = ann.does(Customer::transcript).value();
      ann.does(Customer::disconnect);
      SocketClosed closed = ann.witness().await(SocketClosed.class);

      assertThat(echo.value().id()).isEqualTo(sent.value().id());
      assertThat(echo.value().content()).isEqualTo("Hello");
      assertThat(echo.startNanos()).isEqualTo(sent.startNanos());
      assertThat(reply.value().participantRole()).isEqualTo("AGENT");
      assertThat(transcript)
          .extracting(Item::id)
          .containsSubsequence(echo.value().id(), reply.value().id());
      assertThat(closed.code()).isEqualTo(1000);
      assertThat(story(ann.witness()))
          .containsExactly(
              "Starting",
              "Call START_CHAT_CONTACT",
              "Call CREATE_PARTICIPANT_CONNECTION",
              "SocketOpened",
              "FrameOut",
              "Subscribed",
              "Sending",
              "Call SEND_MESSAGE",
              "TranscriptAsked",
              "Call GET_TRANSCRIPT",
              "Transcript",
              "Call DISCONNECT_PARTICIPANT",
              "SocketClosed");
      assertTimesAgree(ann.witness().all());
    }
  }

  @Test
  void theChatsEndIsAwaitedBeforeTheSocketIsClosed() {
    try (Stage stage = Stage.nio()) {
      Actor ann = stage.customer(fake.url(), TestLimits.PATIENT).subscribed();
      ann.does(Customer::disconnect);
      ann.witness().await(SocketClosed.class);

      List<Observation> seen = ann.witness().all();
      int ended = indexOf(seen, "chat.ended");
      assertThat(ended).isPositive().isLessThan(seen.size() - 1);
      assertThat(seen).last().isInstanceOf(SocketClosed.class);
      assertThat(ann.tells(Customer::isInChat)).isFalse();
    }
  }

  @Test
  void aTranscriptOfMoreThanOnePageIsReadWholeAndInOrder() {
    try (Stage stage = Stage.nio()) {
      Actor ann = stage.customer(fake.url(), TestLimits.PATIENT).subscribed();
      List<String> echoes = new ArrayList<>();
      for (int message = 1; message <= 60; message++) {
        int number = message;
        ann.does(customer -> customer.send(number, "message " + number, System.nanoTime()));
        echoes.add(ann.does(Customer::awaitEcho).value().id());
        ann.does(Customer::awaitReply);
      }
      List<Item> transcript = ann.does(Customer::transcript).value();
      ann.does(Customer::disconnect);

      assertThat(transcript).hasSizeGreaterThan(120);
      assertThat(transcript).extracting(Item::id).doesNotHaveDuplicates();
      assertThat(transcript).extracting(Item::id).containsSubsequence(echoes);
      assertThat(transcript).extracting(Item::absoluteTime).isSorted();
      assertThat(ann.witness().await(Transcript.class).items()).isEqualTo(transcript);
    }
  }

  @Test
  void nothingIsLeftOfACustomerThatHasGone() {
    try (Stage stage = Stage.nio()) {
      Actor ann = stage.customer(fake.url(), TestLimits.noIdleConnections()).subscribed();
      ann.does(customer -> customer.send(1, "Hello", System.nanoTime()));
      ann.does(Customer::awaitEcho);
      ann.does(Customer::disconnect);
      ann.witness().await(SocketClosed.class);

      assertThat(stage.hasTimers()).isFalse();
      assertThat(stage.channels()).as("the one idle HTTP connection").isEqualTo(1);
    }
  }

  /** Everything but the frames that came: when they come is up to the service. */
  private static List<String> story(Witness witness) {
    return witness.all().stream()
        .filter(observation -> !(observation instanceof FrameIn))
        .map(
            observation ->
                observation.getClass().getSimpleName()
                    + (observation instanceof Call call ? " " + call.operation() : ""))
        .toList();
  }

  private static int indexOf(List<Observation> seen, String words) {
    for (int i = 0; i < seen.size(); i++) {
      if (seen.get(i) instanceof FrameIn frame && frame.frame().inWords().contains(words)) {
        return i;
      }
    }
    return -1;
  }

  /** Each observation is made at its own end, and everything begins before it ends. */
  private static void assertTimesAgree(List<Observation> seen) {
    assertThat(seen).extracting(Observation::nanos).isSorted();
    for (Observation observation : seen) {
      if (observation instanceof Call call) {
        assertThat(call.startNanos()).isLessThan(call.nanos());
      } else if (observation instanceof SocketOpened opened) {
        assertThat(opened.startNanos()).isLessThan(opened.nanos());
      } else if (observation instanceof Subscribed subscribed) {
        assertThat(subscribed.startNanos()).isLessThan(subscribed.nanos());
      } else if (observation instanceof Sending sending) {
        assertThat(sending.intendedNanos()).isLessThanOrEqualTo(sending.nanos());
      }
    }
  }
}
