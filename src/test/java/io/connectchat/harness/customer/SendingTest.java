package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.customer.PlayedChat.OnSocket;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Failed;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.SentItem;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message, its echo and its answer, in every order in which they can come. */
class SendingTest {
  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void anEchoThatOvertakesTheAnswerToItsSendIsFound() {
    CountDownLatch echoed = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    PlayedChat chat =
        new PlayedChat()
            .answer(
                "/participant/message",
                asked -> {
                  echoed.countDown();
                  ScriptedServer.await(seen);
                  return Http.ok(PlayedChat.sent("m-1"));
                })
            .socket(
                afterAck(
                    socket -> {
                      ScriptedServer.await(echoed);
                      socket.text(ChatFrames.echo("m-1", "Hello"));
                    }));
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).subscribed();
      var sending = ann.begins(customer -> customer.send(1, "Hello", System.nanoTime()));
      FrameIn frame = ann.witness().await(FrameIn.class, SendingTest::isChat);
      seen.countDown();
      Timed<SentItem> sent = Stage.await(sending);
      Timed<Item> echo = ann.does(Customer::awaitEcho);

      assertThat(echo.endNanos()).isEqualTo(frame.nanos()).isLessThan(sent.endNanos());
      assertThat(echo.startNanos()).isEqualTo(sent.startNanos());
    }
  }

  @Test
  void aMissingEchoNamesTheMessageAndWhatCameInstead() {
    PlayedChat chat =
        afterSend(
            socket -> {
              socket.text(ChatFrames.HEARTBEAT);
              socket.text(ChatFrames.reply("r-1", "How can I help?"));
              socket.text(ChatFrames.HEARTBEAT);
            });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.shortEcho()).subscribed();
      ann.does(customer -> customer.send(1, "Hello", System.nanoTime()));
      ann.witness().await(FrameIn.class, SendingTest::isChat);
      StepFailed failed = ann.fails(Customer::awaitEcho);

      assertThat(failed.getMessage())
          .startsWith(
              "expected the echo of message 1 (Id m-1), came only MESSAGE from AGENT, after ");
      assertThat(failed.endNanos() - failed.startNanos()).isGreaterThanOrEqualTo(80_000_000L);
    }
  }

  @Test
  void aFrameOfSomebodyElseWithTheSameIdIsNotTheEcho() {
    PlayedChat chat =
        afterSend(
            socket -> {
              socket.text(ChatFrames.reply("m-1", "not yours"));
              socket.text(ChatFrames.echo("m-1", "Hello"));
            });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).subscribed();
      ann.does(customer -> customer.send(1, "Hello", System.nanoTime()));

      assertThat(ann.does(Customer::awaitEcho).value().content()).isEqualTo("Hello");
    }
  }

  @Test
  void anAnswerThatOvertakesTheEchoIsFound() {
    PlayedChat chat =
        afterSend(
            socket -> {
              socket.text(ChatFrames.reply("r-1", "How can I help?"));
              socket.text(ChatFrames.echo("m-1", "Hello"));
            });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).subscribed();
      ann.does(customer -> customer.send(1, "Hello", System.nanoTime()));

      assertThat(ann.does(Customer::awaitEcho).value().id()).isEqualTo("m-1");
      assertThat(ann.does(Customer::awaitReply).value().id()).isEqualTo("r-1");
    }
  }

  @Test
  void whatTheAgentSaidBeforeAMessageIsNoAnswerToIt() {
    PlayedChat chat =
        new PlayedChat()
            .socket(afterAck(socket -> socket.text(ChatFrames.reply("r-0", "Welcome"))));
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.shortReply()).subscribed();
      ann.witness().await(FrameIn.class, SendingTest::isChat);
      ann.does(customer -> customer.send(1, "Hello", System.nanoTime()));

      assertThat(ann.fails(Customer::awaitReply).getMessage())
          .startsWith("expected an answer to message 1, came nothing, after ");
    }
  }

  @Test
  void anAnswerThatComesAgainIsNoAnswerToTheNextMessage() {
    CountDownLatch second = new CountDownLatch(1);
    PlayedChat chat =
        new PlayedChat()
            .answer(
                "/participant/message",
                asked -> {
                  if (asked.body().contains("token-of-1-2")) {
                    second.countDown();
                  }
                  return Http.ok(PlayedChat.sent("m"));
                })
            .socket(
                afterAck(
                    socket -> {
                      socket.text(ChatFrames.reply("r-1", "How can I help?"));
                      ScriptedServer.await(second);
                      socket.text(ChatFrames.reply("r-1", "How can I help?"));
                      socket.text(ChatFrames.reply("r-2", "That is all"));
                    }));
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).subscribed();
      ann.witness().await(FrameIn.class, SendingTest::isChat);
      ann.does(customer -> customer.send(2, "Anything else?", System.nanoTime()));

      assertThat(ann.does(Customer::awaitReply).value().id()).isEqualTo("r-2");
    }
  }

  @Test
  void aRefusedSendSaysHowAndIsAFailure() {
    String throttled =
        Http.refused("429 Too Many Requests", "ThrottlingException", "Rate exceeded");
    Failed failed = failedSend(throttled);

    assertThat(failed.step()).isEqualTo("send");
    assertThat(failed.why())
        .startsWith("expected 200 from SendMessage, came 429 ThrottlingException (Rate exceeded),");
  }

  @Test
  void anAnswerWithoutAnIdSaysSo() {
    assertThat(failedSend(Http.ok("{\"AbsoluteTime\":\"2026-11-22T05:31:01.515Z\"}")).why())
        .startsWith("expected 200 from SendMessage, came 200 without Id, after ");
  }

  @Test
  void garbageWithStatus200SaysSo() {
    assertThat(failedSend(Http.html("200 OK", "<html>Welcome to the Wi-Fi</html>")).why())
        .startsWith(
            "expected 200 from SendMessage, came 200 with something that is not JSON, after ");
  }

  private Failed failedSend(String answer) {
    PlayedChat chat =
        new PlayedChat()
            .answer("/participant/message", asked -> answer)
            .socket(afterAck(socket -> {}));
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT).subscribed();
      StepFailed failed = ann.fails(customer -> customer.send(1, "Hello", System.nanoTime()));
      Failed observed = ann.witness().await(Failed.class);
      assertThat(observed.why()).isEqualTo(failed.getMessage());
      assertThat(ann.witness().await(Observation.Call.class, call -> call.message() == 1))
          .isNotNull();
      return observed;
    }
  }

  private static boolean isChat(FrameIn frame) {
    return frame.frame() instanceof Frame.Chat;
  }

  /** Acknowledges the subscription, and goes on when the message has been accepted. */
  private static PlayedChat afterSend(OnSocket then) {
    CountDownLatch sent = new CountDownLatch(1);
    return new PlayedChat()
        .answer(
            "/participant/message",
            asked -> {
              sent.countDown();
              return Http.ok(PlayedChat.sent("m-1"));
            })
        .socket(
            afterAck(
                socket -> {
                  ScriptedServer.await(sent);
                  then.play(socket);
                }));
  }

  private static OnSocket afterAck(OnSocket then) {
    return socket -> {
      socket.read();
      socket.text(ChatFrames.ACK);
      then.play(socket);
      socket.awaitEnd();
    };
  }
}
