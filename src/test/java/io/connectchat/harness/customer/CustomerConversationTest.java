package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.SentItem;
import io.connectchat.mock.ConnectChatMock;
import io.netty.channel.epoll.Epoll;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole conversations with the fake. */
class CustomerConversationTest {

  static Stream<Named<Supplier<Stage>>> eventLoops() {
    Named<Supplier<Stage>> nio = Named.of("NIO", Stage::nio);
    Named<Supplier<Stage>> epoll = Named.of("epoll", Stage::epoll);
    return Epoll.isAvailable() ? Stream.of(nio, epoll) : Stream.of(nio);
  }

  @ParameterizedTest
  @MethodSource("eventLoops")
  void aWholeConversationIsObservedInItsOrder(Supplier<Stage> eventLoop) {
    try (ConnectChatMock fake = ConnectChatMock.start();
        Stage stage = eventLoop.get()) {
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
      assertThat(transcript).contains(transcriptItem(transcript, echo.value().id()));
      assertThat(closed.code()).isEqualTo(1000);
      assertThat(closed.byUs()).isTrue();
      assertThat(story(ann.witness()))
          .containsExactly(
              "Call START_CHAT_CONTACT",
              "Call CREATE_PARTICIPANT_CONNECTION",
              "SocketOpened",
              "FrameOut",
              "Subscribed",
              "Sending",
              "Call SEND_MESSAGE",
              "Call GET_TRANSCRIPT",
              "Transcript",
              "Call DISCONNECT_PARTICIPANT",
              "SocketClosed");
    }
  }

  private static Item transcriptItem(List<Item> transcript, String id) {
    return transcript.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
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
}
