package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Answer.Accepted;
import io.connectchat.harness.evidence.Answer.Unsure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection is used again when that is safe, and never otherwise. */
class HttpReuseTest {
  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void callsOneAfterTheOtherShareAConnection() {
    try (ScriptedServer server = ScriptedServer.playing(Peer::echo)) {
      Calls calls = calls(server);

      for (int number = 1; number <= 5; number++) {
        assertThat(calls.call("call " + number)).isEqualTo(accepted("call " + number));
      }

      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aCallThatFollowsAtOnceSharesTheConnectionToo() {
    try (ScriptedServer server = ScriptedServer.playing(Peer::echo)) {
      Calls calls = calls(server);

      Answer second = Stage.await(calls.begin("first").thenCompose(x -> calls.beginHere("second")));

      assertThat(second).isEqualTo(accepted("second"));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void connectionCloseIsRespected() {
    String closing = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.request();
              peer.write(closing);
              peer.awaitEnd();
            })) {
      Calls calls = calls(server);

      assertThat(calls.call("first")).isEqualTo(accepted("{}"));
      assertThat(calls.call("second")).isEqualTo(accepted("{}"));
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void aConnectionThatWasIdleForTooLongIsClosedInstead() {
    try (ScriptedServer server = ScriptedServer.playing(Peer::echo)) {
      Calls calls = new Calls(stage, server.url(), TestLimits.noIdleConnections());

      assertThat(calls.call("first")).isEqualTo(accepted("first"));
      assertThat(calls.call("second")).isEqualTo(accepted("second"));
      assertThat(server.connections()).isEqualTo(2);
      assertThat(stage.channels()).as("idle connections").isEqualTo(1);
    }
  }

  @Test
  void anIdleConnectionThatTheServerClosesIsNotUsedAgain() {
    CountDownLatch close = new CountDownLatch(1);
    ScriptedServer.Script closing =
        peer -> {
          peer.write(Http.ok(peer.request().body()));
          ScriptedServer.await(close);
        };
    try (ScriptedServer server = ScriptedServer.playing(closing, Peer::echo)) {
      Calls calls = calls(server);
      calls.call("first");
      close.countDown();
      stage.awaitNoChannels();

      assertThat(calls.call("second")).isEqualTo(accepted("second"));
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void aLateAnswerIsNeverTheAnswerOfTheNextCall() {
    CountDownLatch asked = new CountDownLatch(1);
    ScriptedServer.Script late =
        peer -> {
          peer.request();
          asked.countDown();
          // Not before the next request is here, if it comes on this connection.
          peer.request();
          peer.write(Http.ok("late"));
        };
    try (Stage standing = Stage.virtual();
        ScriptedServer server = ScriptedServer.playing(late, Peer::echo)) {
      Calls calls = new Calls(standing, server.url(), TestLimits.shortRequest());

      CompletableFuture<Answer> first = calls.begin("first");
      ScriptedServer.await(asked);
      standing.advance(TestLimits.SHORT);
      Answer second = calls.call("second");

      assertThat(first).isCompletedWithValue(new Unsure("no answer within 80 ms"));
      assertThat(second).isEqualTo(accepted("second"));
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void aCallThatFollowsATimeoutAtOnceGetsAConnectionOfItsOwn() {
    CountDownLatch asked = new CountDownLatch(1);
    ScriptedServer.Script silent =
        peer -> {
          peer.request();
          asked.countDown();
          peer.awaitEnd();
        };
    try (Stage standing = Stage.virtual();
        ScriptedServer server = ScriptedServer.playing(silent, Peer::echo)) {
      Calls calls = new Calls(standing, server.url(), TestLimits.shortRequest());

      CompletableFuture<Answer> second =
          calls.begin("first").thenCompose(x -> calls.beginHere("second"));
      ScriptedServer.await(asked);
      standing.advance(TestLimits.SHORT);

      assertThat(Stage.await(second)).isEqualTo(accepted("second"));
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void theSecondOfTwoAnswersIsNeverTheAnswerOfTheNextCall() {
    ScriptedServer.Script twice =
        peer -> {
          peer.request();
          peer.write(Http.ok("once") + Http.ok("twice"));
          peer.awaitEnd();
        };
    try (ScriptedServer server = ScriptedServer.playing(twice, Peer::echo)) {
      Calls calls = calls(server);

      Answer second = Stage.await(calls.begin("first").thenCompose(x -> calls.beginHere("second")));

      assertThat(second).isEqualTo(accepted("second"));
    }
  }

  @Test
  void garbageAfterAnAnswerDoesNotSpoilItButEndsTheConnection() {
    ScriptedServer.Script mumbling =
        peer -> {
          peer.request();
          peer.write(Http.ok("first") + "mumble mumble\r\n\r\n");
          peer.awaitEnd();
        };
    try (ScriptedServer server = ScriptedServer.playing(mumbling, Peer::echo)) {
      Calls calls = calls(server);

      assertThat(calls.call("anything")).isEqualTo(accepted("first"));
      assertThat(calls.call("second")).isEqualTo(accepted("second"));
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void anIdleConnectionOnWhichSomethingComesIsClosed() {
    CountDownLatch speak = new CountDownLatch(1);
    ScriptedServer.Script unasked =
        peer -> {
          peer.write(Http.ok(peer.request().body()));
          ScriptedServer.await(speak);
          peer.write(Http.ok("unasked"));
          peer.awaitEnd();
        };
    try (ScriptedServer server = ScriptedServer.playing(unasked, Peer::echo)) {
      Calls calls = calls(server);
      calls.call("first");
      speak.countDown();

      stage.awaitNoChannels();

      assertThat(calls.call("second")).isEqualTo(accepted("second"));
    }
  }

  private Calls calls(ScriptedServer server) {
    return new Calls(stage, server.url(), TestLimits.PATIENT);
  }

  private static Accepted accepted(String body) {
    return new Accepted(200, body);
  }
}
