package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.mock.contact.ManualTime;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Signatures made by the AWS SDK's own signer are checked for real. */
class SigV4Test {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String BODY =
      "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\",\"ParticipantDetails\":{\"DisplayName\":\"Zoë\"}}";

  private final ManualTime time = new ManualTime();
  private final ConnectChatMock mock =
      ConnectChatMock.builder().clock(time).verifySigV4("AKIDEXAMPLE:secret").start();
  private final RawHttp http = new RawHttp(mock);

  @AfterEach
  void close() {
    mock.close();
  }

  @Test
  void rightSignatureIsAccepted() {
    assertThat(start("AKIDEXAMPLE", "secret", NOW, "connect", BODY, "/contact/chat"))
        .isEqualTo("200 ");
  }

  @Test
  void queryStringIsPartOfTheSignature() {
    String path = "/contact/chat?b=2&a=x%20y&c";
    assertThat(start("AKIDEXAMPLE", "secret", NOW, "connect", BODY, path)).isEqualTo("200 ");
  }

  @Test
  void wrongSecretIsRefused() {
    assertThat(start("AKIDEXAMPLE", "Secret", NOW, "connect", BODY, "/contact/chat"))
        .isEqualTo("403 InvalidSignatureException");
  }

  @Test
  void unknownKeyIsRefused() {
    assertThat(start("AKIDOTHER", "secret", NOW, "connect", BODY, "/contact/chat"))
        .isEqualTo("403 UnrecognizedClientException");
  }

  @Test
  void signatureForAnotherServiceIsRefused() {
    assertThat(start("AKIDEXAMPLE", "secret", NOW, "execute-api", BODY, "/contact/chat"))
        .isEqualTo("403 MissingAuthenticationTokenException");
  }

  @Test
  void bodyThatIsNotTheSignedOneIsRefused() {
    SdkHttpRequest signed = signed("AKIDEXAMPLE", "secret", NOW, "connect", BODY, "/contact/chat");
    assertThat(send(signed, BODY.replace("Zoë", "Eve"))).isEqualTo("403 InvalidSignatureException");
  }

  @Test
  void pathThatIsNotTheSignedOneIsRefused() {
    SdkHttpRequest signed = signed("AKIDEXAMPLE", "secret", NOW, "connect", BODY, "/contact/stop");
    assertThat(send(signed.toBuilder().encodedPath("/contact/chat").build(), BODY))
        .isEqualTo("403 InvalidSignatureException");
  }

  @ParameterizedTest
  @CsvSource({
    "PT5M, 200 ''",
    "-PT5M, 200 ''",
    "PT5M1S, 403 InvalidSignatureException",
    "-PT5M1S, 403 InvalidSignatureException"
  })
  void clockMayDifferByFiveMinutesAndNotByASecondMore(Duration skew, String answer) {
    assertThat(start("AKIDEXAMPLE", "secret", NOW.plus(skew), "connect", BODY, "/contact/chat"))
        .isEqualTo(answer.replace("''", ""));
  }

  @Test
  void expiredSignatureTellsBothTimes() {
    SdkHttpRequest signed = signed("AKIDEXAMPLE", "secret", NOW, "connect", BODY, "/contact/chat");
    time.advance(Duration.ofMinutes(6));
    assertThat(http.call("PUT", "/contact/chat", BODY, headers(signed)).body())
        .contains("Signature expired: 20261122T100000Z", "(20261122T100600Z - 5 min.)");
  }

  @Test
  void participantCallsNeedNoSignature() {
    assertThat(
            http.participant("message", "no token", "{}").headers().firstValue("x-amzn-ErrorType"))
        .contains("AccessDeniedException");
  }

  @Test
  void gatewayInFrontNeedsNoSignature() {
    String body = "{\"ParticipantDetails\":{\"DisplayName\":\"Ann\"}}";
    assertThat(http.call("POST", "/Prod", body).statusCode()).isEqualTo(200);
  }

  @Test
  void wholeConversationOfTheSdkPasses() {
    try (ConnectChatMock now = ConnectChatMock.builder().verifySigV4("AKIDEXAMPLE:secret").start();
        SdkCustomer customer = new SdkCustomer(now);
        SdkCustomer.Chat chat = customer.chat()) {
      chat.send("hello");
      assertThat(chat.frames().nextItem().get("Content").textValue()).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AKID", "AKID:", ":secret"})
  void whatIsNoKeyIsRefusedAndNotRepeated(String key) {
    assertThatThrownBy(() -> ConnectChatMock.builder().verifySigV4(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("this is no access key; expected id and secret")
        .message()
        .doesNotContain(":secret ");
  }

  private String start(
      String id, String secret, Instant at, String service, String body, String path) {
    return send(signed(id, secret, at, service, body, path), body);
  }

  private SdkHttpRequest signed(
      String id, String secret, Instant at, String service, String body, String path) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.PUT)
            .uri(URI.create(mock.url() + path))
            .putHeader("Content-Type", "application/json")
            .build();
    return AwsV4HttpSigner.create()
        .sign(
            r ->
                r.identity(AwsCredentialsIdentity.create(id, secret))
                    .request(request)
                    .payload(ContentStreamProvider.fromUtf8String(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)))
        .request();
  }

  private String send(SdkHttpRequest signed, String body) {
    String path = signed.getUri().getRawPath();
    String query = signed.getUri().getRawQuery();
    var answer = http.call("PUT", path + (query == null ? "" : "?" + query), body, headers(signed));
    return answer.statusCode() + " " + answer.headers().firstValue("x-amzn-ErrorType").orElse("");
  }

  private static String[] headers(SdkHttpRequest signed) {
    List<String> headers = new ArrayList<>();
    signed.forEachHeader(
        (name, values) -> {
          if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")) {
            values.forEach(value -> headers.addAll(List.of(name, value)));
          }
        });
    return headers.toArray(String[]::new);
  }
}
