package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.judge.ConversationJudge;
import io.connectchat.harness.judge.Patience;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.latency.Leg;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Latencies that are planted on a clock that stands still otherwise come out to the nanosecond:
 * over real sockets, by the customer's own times and through the judge.
 */
class PlantedLatencyTest {
  private static final long HELD_UP = 250_000_003;
  private static final long ACK = 7_000_001;
  private static final long ECHO = 10_000_019;
  private static final long REPLY = 1_000_000_007;
  private static final Limits HOURS = hours();

  private final Stage stage = Stage.virtual();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void eachLegIsRecordedExactlyUnderInjectedNanoTime() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch acknowledge = new CountDownLatch(1);
    CountDownLatch echo = new CountDownLatch(1);
    CountDownLatch reply = new CountDownLatch(1);
    PlayedChat chat =
        new PlayedChat()
            .answer(
                "/participant/message",
                message -> {
                  asked.countDown();
                  ScriptedServer.await(acknowledge);
                  return Http.ok(PlayedChat.sent("m-1"));
                })
            .socket(
                socket -> {
                  socket.read();
                  socket.text(ChatFrames.ACK);
                  ScriptedServer.await(echo);
                  socket.text(ChatFrames.echo("m-1", "Hello"));
                  ScriptedServer.await(reply);
                  socket.text(ChatFrames.reply("r-1", "How can I help?"));
                  socket.awaitEnd();
                });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), HOURS).subscribed();
      long intended = stage.nanos() - HELD_UP;
      CompletableFuture<?> sending = ann.begins(customer -> customer.send(1, "Hello", intended));
      ScriptedServer.await(asked);
      advance(ACK);
      acknowledge.countDown();
      Stage.await(sending);
      advance(ECHO - ACK);
      echo.countDown();
      ann.does(Customer::awaitEcho);
      advance(REPLY - ECHO);
      reply.countDown();
      ann.does(Customer::awaitReply);

      assertThat(judged(ann))
          .containsEntry(Leg.SEND_ACK, ACK)
          .containsEntry(Leg.ECHO, ECHO)
          .containsEntry(Leg.ECHO_FROM_INTENDED, HELD_UP + ECHO)
          .containsEntry(Leg.REPLY, REPLY);
    }
  }

  private void advance(long nanos) {
    stage.advance(Duration.ofNanos(nanos));
  }

  /** What the judge records of what the customer has seen. */
  private static Map<Leg, Long> judged(Actor customer) {
    Map<Leg, Long> recorded = new EnumMap<>(Leg.class);
    long patience = Duration.ofHours(1).toNanos();
    RunJudge run = new RunJudge(new Patience(patience, patience, true));
    run.latency().tellEach(recorded::put);
    ConversationJudge judge = run.open("Ann");
    for (Observation seen : customer.witness().all()) {
      judge.saw(seen);
    }
    return recorded;
  }

  private static Limits hours() {
    Duration hour = Duration.ofHours(1);
    return new Limits(hour, hour, hour, hour, hour, hour, hour, hour);
  }
}
