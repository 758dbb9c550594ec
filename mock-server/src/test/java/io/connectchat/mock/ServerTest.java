package io.connectchat.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server in front of the operations does. */
class ServerTest {
  private final ConnectChatMock mock = ConnectChatMock.start();
  private final RawHttp http = new RawHttp(mock);

  @AfterEach
  void close() {
    mock.close();
  }

  @Test
  void healthIs200() {
    assertThat(http.call("GET", "/__admin/health", "").statusCode()).isEqualTo(200);
  }

  @Holds("REAL-06")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/participant/connection",
        "/participant/message",
        "/participant/event",
        "/participant/transcript",
        "/participant/disconnect",
        "/contact/chat"
      })
  void preflightIsAnsweredWithTheHeadersThatWereAskedFor(String path) {
    String asked = "authorization,content-type,x-amz-bearer,x-amz-date,amz-sdk-request";
    HttpResponse<String> answer =
        http.call(
            "OPTIONS",
            path,
            "",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            asked);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).contains(asked);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST", "PUT");
  }

  @Test
  void everyAnswerHasARequestIdOfItsOwn() {
    String pattern = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    HttpResponse<String> first = http.call("POST", "/participant/message", "{}");
    HttpResponse<String> second = http.call("POST", "/participant/message", "{}");
    assertThat(first.headers().firstValue("x-amzn-RequestId").orElse("")).matches(pattern);
    assertThat(second.headers().firstValue("x-amzn-RequestId"))
        .isNotEqualTo(first.headers().firstValue("x-amzn-RequestId"));
  }

  @Holds("REAL-08")
  @Test
  void browserMaySeeTheErrorType() {
    HttpResponse<String> answer = http.call("POST", "/participant/message", "{}");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("x-amzn-ErrorType", "x-amzn-RequestId");
  }

  @Test
  void usersStubWinsOverTheFakeWhereItMatchesAndOnlyThere() {
    WireMock admin = new WireMock(mock.port());
    admin.register(
        post("/participant/message")
            .withRequestBody(matchingJsonPath("$.Content", WireMock.equalTo("stubbed")))
            .willReturn(aResponse().withStatus(418).withBody("a user's own")));
    HttpResponse<String> stubbed = http.participant("message", "any", "{\"Content\":\"stubbed\"}");
    assertThat(stubbed.statusCode()).isEqualTo(418);
    assertThat(stubbed.body()).isEqualTo("a user's own");
    assertThat(stubbed.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(http.participant("message", "any", "{\"Content\":\"other\"}").statusCode())
        .isEqualTo(403);
    admin.resetMappings();
    assertThat(http.participant("message", "any", "{\"Content\":\"stubbed\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void portInUseIsToldInOneClearLine() {
    assertThatThrownBy(() -> ConnectChatMock.builder().port(mock.port()).start())
        .isInstanceOf(MockStartException.class)
        .hasMessage(
            "Port %d on 127.0.0.1 is in use. Stop the process that has it, or choose another port; 0 takes any free one.",
            mock.port());
  }

  @Test
  void closeFreesThePortAndMayBeRepeated() {
    int port = mock.port();
    mock.close();
    mock.close();
    try (ConnectChatMock next = ConnectChatMock.builder().port(port).start()) {
      assertThat(next.url()).hasToString("http://127.0.0.1:" + port);
    }
  }

  @Test
  void unknownAgentIsNamed() {
    assertThatThrownBy(() -> ConnectChatMock.builder().agent("ecko"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agent 'ecko': expected echo, silent or script:FILE");
  }
}
