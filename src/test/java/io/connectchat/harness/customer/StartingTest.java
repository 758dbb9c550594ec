package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation.Failed;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Starting a chat and getting its connection: what is asked, what can come, what is told of it. */
class StartingTest {
  private final Stage stage = Stage.nio();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void theTokensGoWhereTheyBelong() {
    ConcurrentHashMap<String, String> bearers = new ConcurrentHashMap<>();
    PlayedChat chat =
        new PlayedChat()
            .answer(
                "/participant/connection",
                asked -> {
                  bearers.put("connection", asked.headers().get("x-amz-bearer"));
                  return Http.ok(PlayedChat.connection(asked.headers().get("host")));
                })
            .answer(
                "/participant/disconnect",
                asked -> {
                  bearers.put("disconnect", asked.headers().get("x-amz-bearer"));
                  return Http.ok("{}");
                });
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT);
      ann.does(Customer::start);
      ann.does(Customer::connect);
      ann.does(Customer::disconnect);

      assertThat(bearers)
          .containsEntry("connection", PlayedChat.PARTICIPANT_TOKEN)
          .containsEntry("disconnect", PlayedChat.CONNECTION_TOKEN);
    }
  }

  @Test
  void noSecretIsToldByAnyObservationOrFailure() {
    PlayedChat chat = new PlayedChat().handshake((peer, asked) -> peer.close());
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT);
      String told =
          ann.does(Customer::start) + " " + ann.does(Customer::connect) + ann.fails(Customer::open);

      assertThat(told + ann.witness().all())
          .doesNotContain(PlayedChat.PARTICIPANT_TOKEN, PlayedChat.CONNECTION_TOKEN, "authToken");
    }
  }

  @Test
  void aStartThatIsRefusedSaysHow() {
    String quota =
        Http.refused(
            "429 Too Many Requests", "LimitExceededException", "Quota of chats is used up");

    assertThat(failedStart(quota))
        .startsWith(
            "expected 200 from StartChatContact, came 429 LimitExceededException (Quota of chats is"
                + " used up), after ");
  }

  @Test
  void aStartThatIsAnsweredWithoutATokenSaysSo() {
    assertThat(failedStart(Http.ok("{\"ContactId\":\"c\",\"ParticipantId\":\"p\"}")))
        .startsWith(
            "expected 200 from StartChatContact, came 200 without ParticipantToken, after ");
  }

  @Test
  void aConnectionToNowhereIsOneFailureLikeAnyOther() {
    PlayedChat chat =
        new PlayedChat()
            .answer(
                "/participant/connection",
                asked -> Http.ok(PlayedChat.connection("127.0.0.1:70000")));
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT);
      ann.does(Customer::start);
      ann.does(Customer::connect);

      assertThat(ann.fails(Customer::open).getMessage())
          .startsWith("expected an open WebSocket, came There is no port 70000, after ");
    }
  }

  private String failedStart(String answer) {
    PlayedChat chat = new PlayedChat().answer("/contact/chat", asked -> answer);
    try (ScriptedServer server = ScriptedServer.playing(chat)) {
      Actor ann = stage.customer(server.url(), TestLimits.PATIENT);
      StepFailed failed = ann.fails(Customer::start);
      Failed observed = ann.witness().await(Failed.class);
      assertThat(observed).isEqualTo(new Failed("start", failed.getMessage(), failed.endNanos()));
      assertThat(ann.tells(Customer::isInChat)).isFalse();
      return failed.getMessage();
    }
  }
}
