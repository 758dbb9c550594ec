package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API Gateway front that websites start chats through. */
class GatewayTest {
  private final ConnectChatMock mock = ConnectChatMock.start();
  private final RawHttp http = new RawHttp(mock);

  @AfterEach
  void close() {
    mock.close();
  }

  @Test
  void unsignedPostStartsAChatInTheEnvelopeOfTheLambda() {
    HttpResponse<String> answer = post("{\"ParticipantDetails\":{\"DisplayName\":\"Ann\"}}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    JsonNode data = Frames.parse(answer.body()).get("data");
    assertThat(data.at("/startChatResult/ContactId").textValue()).isNotEmpty();
    assertThat(data.at("/startChatResult/ParticipantId").textValue()).isNotEmpty();
    String token = data.at("/startChatResult/ParticipantToken").textValue();
    assertThat(http.participant("connection", token, "{\"Type\":[\"WEBSOCKET\"]}").statusCode())
        .isEqualTo(200);
    assertThat(data.get("featurePermissions").toString()).isEqualTo("{}");
  }

  @Test
  void featurePermissionsTellOfMarkdownWhereContentTypesWereGiven() {
    JsonNode data =
        Frames.parse(
            post("""
                    {"ParticipantDetails":{"DisplayName":"Ann"},
                     "SupportedMessagingContentTypes":["text/plain","text/markdown"]}""")
                .body());
    assertThat(data.at("/data/featurePermissions").toString())
        .isEqualTo("{\"MESSAGING_MARKDOWN\":true}");
  }

  @Test
  void attributesAndInitialMessageAreIgnoredAsTheStockLambdaDoes() {
    post(
        """
        {"ParticipantDetails":{"DisplayName":"Ann"},"Attributes":{"cohort":"B"},
         "InitialMessage":{"ContentType":"text/plain","Content":"hi"}}""");
    assertThat(http.call("GET", "/__admin/chat/contacts", "").body())
        .contains("\"attributes\":{\"customerName\":\"Ann\"}");
  }

  @Test
  void refusalComesAsAnErrorOfTheSdkInsideTheEnvelope() {
    HttpResponse<String> answer =
        post("{\"ParticipantDetails\":{\"DisplayName\":\"Ann\"},\"ChatDurationInMinutes\":1}");
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = Frames.parse(answer.body()).at("/data/Error");
    assertThat(error.get("code").textValue()).isEqualTo("InvalidParameterException");
    assertThat(error.get("statusCode").intValue()).isEqualTo(400);
    assertThat(error.get("retryable").booleanValue()).isFalse();
    assertThat(error.get("message").textValue()).contains("ChatDurationInMinutes");
    assertThat(error.hasNonNull("requestId")).isTrue();
    assertThat(error.get("time").textValue()).matches("\\d{4}-.*Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "{}", "{\"ParticipantDetails\":{}}"})
  void bodyThatCrashesTheLambdaIsA502(String body) {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Internal server error\"}");
  }

  @Test
  void preflightIsAnswered() {
    HttpResponse<String> answer =
        http.call("OPTIONS", "/Prod", "", "Access-Control-Request-Headers", "content-type");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .contains("content-type");
  }

  private HttpResponse<String> post(String body) {
    return http.call("POST", "/Prod", body);
  }
}
