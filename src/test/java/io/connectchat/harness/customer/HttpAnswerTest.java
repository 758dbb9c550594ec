package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Answer.Accepted;
import io.connectchat.harness.evidence.Answer.Refused;
import io.connectchat.harness.evidence.Answer.Unsent;
import io.connectchat.harness.evidence.Answer.Unsure;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a call makes of everything that a server can do to it. */
class HttpAnswerTest {
  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void noServerThereIsUnsent() throws IOException {
    URI nobody = nobody();

    Answer answer = call(stage, nobody, TestLimits.PATIENT);

    assertThat(answer).isEqualTo(new Unsent("Connection refused: /127.0.0.1:" + nobody.getPort()));
  }

  @Test
  void noServerThereIsUnsentInTheSameWordsOnEpoll() throws IOException {
    URI nobody = nobody();

    try (Stage epoll = Stage.epoll()) {
      assertThat(call(epoll, nobody, TestLimits.PATIENT))
          .isEqualTo(new Unsent("Connection refused: /127.0.0.1:" + nobody.getPort()));
    }
  }

  @Test
  void aPortThatCannotBeIsUnsent() {
    assertThat(call(stage, URI.create("http://127.0.0.1:65536"), TestLimits.PATIENT))
        .isEqualTo(new Unsent("There is no port 65536"));
  }

  @Test
  void aTokenThatNoHeaderCanCarryIsUnsentAndNotRepeated() {
    try (ScriptedServer server = ScriptedServer.playing(Peer::echo)) {
      Request request =
          new Request(
              Operation.SEND_MESSAGE,
              server.url().resolve("/participant/message"),
              Map.of("X-Amz-Bearer", "secret\r\nHost: other"),
              new byte[0]);
      Transport transport = Transport.of(Optional.empty(), TestLimits.PATIENT);

      assertThat(Stage.await(stage.calling(transport, request)))
          .isEqualTo(new Unsent("a header with a character that HTTP forbids, not sent"));
      assertThat(stage.hasTimers()).isFalse();
    }
  }

  @Test
  void silenceIsUnsureAfterTheLimitAndNotBefore() {
    try (ScriptedServer silent = ScriptedServer.playing(Peer::awaitEnd)) {
      long began = System.nanoTime();
      Answer answer = call(stage, silent.url(), TestLimits.shortRequest());
      long took = System.nanoTime() - began;

      assertThat(answer).isEqualTo(new Unsure("no answer within 80 ms"));
      assertThat(took).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(80));
    }
  }

  @Test
  void aConnectionClosedBeforeTheAnswerIsUnsure() {
    assertThat(after(Peer::request)).isEqualTo(new Unsure(CLOSED));
  }

  @Test
  void aConnectionResetIsUnsure() {
    Answer answer =
        after(
            peer -> {
              peer.request();
              peer.reset();
            });

    assertThat(answer).isEqualTo(new Unsure("Connection reset"));
  }

  @Test
  void halfAHeadIsUnsure() {
    assertThat(answering("HTTP/1.1 200 OK\r\nContent-Le")).isEqualTo(new Unsure(CLOSED));
  }

  @Test
  void halfABodyIsUnsure() {
    assertThat(answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Id\":"))
        .isEqualTo(new Unsure(CLOSED));
  }

  @Test
  void halfAChunkedBodyIsUnsure() {
    assertThat(answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"Id\r\n"))
        .isEqualTo(new Unsure(CLOSED));
  }

  @Test
  void somethingThatIsNotHttpIsUnsure() {
    assertThat(answering("SSH-2.0-OpenSSH_9.2p1\r\n\r\n"))
        .isEqualTo(new Unsure("an answer that is not HTTP"));
  }

  @Test
  void aChunkWithoutALengthIsUnsure() {
    assertThat(answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n"))
        .isEqualTo(new Unsure("an answer that is not HTTP"));
  }

  @Test
  void anHtmlPageIsRefusedWithItsBeginning() {
    Answer answer = answering(Http.html("403 Forbidden", "<html>\n  <h1>Not here</h1></html>"));

    assertThat(answer).isInstanceOf(Refused.class);
    assertThat(answer.inWords()).isEqualTo("403 (<html> <h1>Not here</h1></html>)");
  }

  @Test
  void aGatewayThatGotNoAnswerItselfLeavesItUnsure() {
    assertThat(answering(Http.html("502 Bad Gateway", "<h1>Bad</h1>")))
        .isEqualTo(new Unsure("502 (<h1>Bad</h1>) from a gateway"));
    assertThat(answering(Http.html("504 Gateway Timeout", "<h1>Late</h1>")))
        .isEqualTo(new Unsure("504 (<h1>Late</h1>) from a gateway"));
    assertThat(answering(Http.html("503 Service Unavailable", "<h1>No</h1>")))
        .isEqualTo(new Unsure("503 (<h1>No</h1>) from a gateway"));
  }

  @Test
  void a503ThatNamesAnErrorOfTheServiceIsRefused() {
    assertThat(answering(Http.refused("503 Service Unavailable", "ServiceUnavailable", "Busy")))
        .isInstanceOf(Refused.class);
    assertThat(
            answering(
                Http.answer("503 Service Unavailable", "{\"__type\":\"ServiceUnavailable\"}")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a500OfNobodyIsRefused() {
    assertThat(answering(Http.html("500 Internal Server Error", "<h1>Oh</h1>")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anErrorOfTheServiceIsRefusedWithItsTypeAndMessage() {
    Answer answer =
        answering(Http.refused("404 Not Found", "ResourceNotFoundException", "No flow"));

    assertThat(answer.inWords()).isEqualTo("404 ResourceNotFoundException (No flow)");
  }

  @Test
  void aChunkedAnswerIsPutTogether() {
    assertThat(
            answering(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{\"\r\n3\r\na\":\r\n2\r\n1}"
                    + "\r\n0\r\n\r\n"))
        .isEqualTo(new Accepted(200, "{\"a\":1}"));
  }

  @Test
  void anAnswerOfHttp10EndsWithItsConnection() {
    assertThat(answering("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{\"a\":1}"))
        .isEqualTo(new Accepted(200, "{\"a\":1}"));
  }

  @Test
  void anInterimAnswerIsNotTheAnswer() {
    assertThat(answering("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + Http.ok("{\"a\":1}")))
        .isEqualTo(new Accepted(200, "{\"a\":1}"));
  }

  @Test
  void anAnswerIsReadAsUtf8WhateverPacketsItComesIn() {
    String text = "{\"Content\":\"¿Qué tal? 👋\"}";
    Answer answer =
        after(
            peer -> {
              peer.request();
              for (byte next : Http.ok(text).getBytes(StandardCharsets.UTF_8)) {
                peer.write(new byte[] {next});
              }
              peer.awaitEnd();
            });

    assertThat(answer).isEqualTo(new Accepted(200, text));
  }

  @Test
  void theLargestAnswerIsRead() {
    String largest = "x".repeat(Limits.LARGEST_ANSWER);

    assertThat(answering(Http.ok(largest))).isEqualTo(new Accepted(200, largest));
  }

  @Test
  void aLargerAnswerIsUnsureAndNamesTheBound() {
    assertThat(answering(Http.ok("x".repeat(Limits.LARGEST_ANSWER + 1))))
        .isEqualTo(new Unsure("an answer of more than 8 MB"));
  }

  @Test
  void aHundredCallsAtOnceGetEachItsOwnAnswer() {
    try (ScriptedServer server = ScriptedServer.playing(Peer::echo)) {
      Calls calls = new Calls(stage, server.url(), TestLimits.PATIENT);

      var begun =
          IntStream.range(0, 100).mapToObj(number -> calls.begin("call " + number)).toList();

      for (int number = 0; number < 100; number++) {
        assertThat(Stage.await(begun.get(number))).isEqualTo(new Accepted(200, "call " + number));
      }
    }
  }

  private static final String CLOSED = "the connection was closed before the whole answer came";

  private Answer answering(String response) {
    return after(
        peer -> {
          peer.request();
          peer.write(response);
        });
  }

  private Answer after(ScriptedServer.Script script) {
    try (ScriptedServer server = ScriptedServer.playing(script)) {
      return call(stage, server.url(), TestLimits.PATIENT);
    }
  }

  private static Answer call(Stage stage, URI service, Limits limits) {
    return new Calls(stage, service, limits).call("{}");
  }

  private static URI nobody() throws IOException {
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return URI.create("http://127.0.0.1:" + gone.getLocalPort());
    }
  }
}
