package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.FakeSettings;
import io.connectchat.harness.settings.TextFile;
import io.connectchat.mock.ConnectChatMock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddedFakeTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void aScriptThatThereIsNotIsNamedBeforeAnythingStarts() {
    assertThatThrownBy(() -> start("script:banc", ""))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("chat.agent: agent 'script:banc': there is no such file;");
  }

  @Test
  void whatIsWrongWithAFaultPlanIsToldByItsFileAndLine() {
    assertThatThrownBy(() -> start("echo", "faults:\n  - {fault: dorp, of: echo, every: 2}\n"))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("chat.faults: mine.yaml:2: ")
        .hasMessageContaining("drop");
  }

  @Test
  void theFakeStartsWithItsPlan() {
    try (ConnectChatMock fake = start("silent", "faults:\n  - {fault: drop, of: echo, every: 2}")) {
      assertThat(fake.url()).hasHost("127.0.0.1");
    }
  }

  @Test
  void theSameSeedLetsTheSameFaultsFire() throws Exception {
    List<Integer> first = statuses(7);

    assertThat(statuses(7)).isEqualTo(first);
    assertThat(statuses(8)).isNotEqualTo(first);
    assertThat(Set.copyOf(first)).as("some fail and some do not").hasSize(2).contains(500);
  }

  /** What comes of a chat that is started again and again while every other start fails. */
  private static List<Integer> statuses(long seed) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    TextFile plan =
        new TextFile(
            "mine.yaml",
            "faults:\n  - {fault: error, operation: StartChatContact, rate: 0.5, type:"
                + " InternalServiceException, status: 500}");
    FakeSettings settings = new FakeSettings("echo", Optional.of(plan), "off");
    try (ConnectChatMock fake = EmbeddedFake.start(settings, seed)) {
      for (int i = 0; i < 20; i++) {
        statuses.add(start(fake));
      }
    }
    return statuses;
  }

  private static int start(ConnectChatMock fake) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(fake.url().resolve("/contact/chat"))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/connect/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\","
                        + "\"ParticipantDetails\":{\"DisplayName\":\"Ann\"}}"))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private static ConnectChatMock start(String agent, String plan) {
    Optional<TextFile> faults =
        plan.isEmpty() ? Optional.empty() : Optional.of(new TextFile("mine.yaml", plan));
    return EmbeddedFake.start(new FakeSettings(agent, faults, "off"), 7);
  }
}
