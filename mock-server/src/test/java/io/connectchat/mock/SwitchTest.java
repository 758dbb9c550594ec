package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connectparticipant.model.AccessDeniedException;
import software.amazon.awssdk.services.connectparticipant.model.ValidationException;

/** What nobody knows for sure is a switch: the default in other tests, the other way here. */
class SwitchTest {
  private static final String SUBSCRIBE_OTHER =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/other\"]}}";

  private ConnectChatMock mock;
  private SdkCustomer customer;

  private SdkCustomer.Chat chat(String name, String value) {
    start(name, value);
    return customer.chat();
  }

  private void start(String name, String value) {
    mock = ConnectChatMock.builder().agent("silent").set(name, value).start();
    customer = new SdkCustomer(mock);
  }

  @AfterEach
  void close() {
    if (mock != null) {
      customer.close();
      mock.close();
    }
  }

  @Test
  void flowStartHandshake() {
    start("flowStart", "handshake");
    var connection = customer.connection(customer.start().participantToken());
    Frames frames = Frames.open(connection.websocket().url());
    frames.send("{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}");
    frames.next();
    assertThat(frames.nothingElseCame()).isTrue();
    String token = connection.connectionCredentials().connectionToken();
    assertThat(
            customer.participant().getTranscript(r -> r.connectionToken(token)).transcript().size())
        .isEqualTo(2);
  }

  @Test
  void earlierTokensStayFalse() {
    SdkCustomer.Chat chat = chat("earlierTokensStay", "false");
    var newer = customer.connection(chat.start().participantToken());
    assertThatThrownBy(() -> chat.send("old")).isInstanceOf(AccessDeniedException.class);
    String token = newer.connectionCredentials().connectionToken();
    new SdkCustomer.Chat(customer, chat.start(), token, chat.frames()).send("new");
    assertThat(chat.frames().nextItem().get("Content").textValue()).isEqualTo("new");
  }

  @Test
  void clientTokensRepeatFalse() {
    SdkCustomer.Chat chat = chat("clientTokensRepeat", "false");
    String body = "{\"ContentType\":\"text/plain\",\"Content\":\"x\",\"ClientToken\":\"t\"}";
    RawHttp http = new RawHttp(mock);
    String first = http.participant("message", chat.token(), body).body();
    String second = http.participant("message", chat.token(), body).body();
    assertThat(Frames.parse(second).get("Id")).isNotEqualTo(Frames.parse(first).get("Id"));
    assertThat(chat.frames().nextItems(2)).hasSize(2);
  }

  @Test
  void extraSocketReplacesOldest() {
    SdkCustomer.Chat chat = chat("extraSocket", "replaces-oldest");
    List<Frames> more =
        IntStream.range(0, 5)
            .mapToObj(i -> customer.connection(chat.start().participantToken()).websocket().url())
            .map(Frames::subscribed)
            .toList();
    assertThat(chat.frames().closeCode()).isEqualTo(1006);
    chat.send("to the five");
    assertThat(more)
        .allSatisfy(
            frames ->
                assertThat(frames.nextItem().get("Content").textValue()).isEqualTo("to the five"));
  }

  @Test
  void handshakeRefusal() {
    start("handshakeRefusal", "410");
    assertThatThrownBy(
            () -> Frames.open("ws://127.0.0.1:" + mock.port() + "/socket?authToken=forged"))
        .hasRootCauseMessage("Unexpected HTTP response status code 410");
  }

  @Test
  void unknownTopicSuccess() {
    Frames frames = chat("unknownTopic", "success").frames();
    frames.send(SUBSCRIBE_OTHER);
    assertThat(frames.next().at("/content/status").textValue()).isEqualTo("success");
  }

  @Test
  void unknownTopicSilence() {
    Frames frames = chat("unknownTopic", "silence").frames();
    frames.send(SUBSCRIBE_OTHER);
    assertThat(frames.nothingElseCame()).isTrue();
  }

  @Test
  void startPositionIncludedFalse() {
    SdkCustomer.Chat chat = chat("startPositionIncluded", "false");
    String id = chat.send("one").id();
    chat.send("two");
    assertThat(
            customer
                .participant()
                .getTranscript(
                    r ->
                        r.connectionToken(chat.token())
                            .startPosition(p -> p.id(id))
                            .sortOrder("ASCENDING"))
                .transcript())
        .extracting(item -> item.content())
        .containsExactly("two");
  }

  @Test
  void retryAfterStandsOnThrottlingOnly() {
    mock =
        ConnectChatMock.builder()
            .agent("silent")
            .quota("DisconnectParticipant", "1/1")
            .set("retryAfter", "2s")
            .start();
    customer = new SdkCustomer(mock);
    RawHttp http = new RawHttp(mock);
    SdkCustomer.Chat chat = customer.chat();
    HttpResponse<String> bad = http.participant("disconnect", chat.token(), "[]");
    HttpResponse<String> throttled = http.participant("disconnect", chat.token(), "[]");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.headers().firstValue("Retry-After")).isEmpty();
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(throttled.headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  void errorKeyMessage() {
    SdkCustomer.Chat chat = chat("errorKey", "Message");
    JsonNode body =
        Frames.parse(new RawHttp(mock).participant("message", chat.token(), "{}").body());
    assertThat(body.has("Message")).isTrue();
    assertThat(body.has("message")).isFalse();
  }

  @Test
  void strayBytesTakenFalse() {
    Frames frames = chat("strayBytesTaken", "false").frames();
    frames.send("{\"topic\":\"aws/heartbeat\"})");
    assertThat(frames.next().get("message").textValue()).isEqualTo("Forbidden");
  }

  @Test
  void ownTypingComesBackFalse() {
    SdkCustomer.Chat chat = chat("ownTypingComesBack", "false");
    customer
        .participant()
        .sendEvent(
            r ->
                r.connectionToken(chat.token())
                    .contentType("application/vnd.amazonaws.connect.event.typing"));
    assertThat(chat.frames().nothingElseCame()).isTrue();
  }

  @Test
  void textLimit() {
    SdkCustomer.Chat chat = chat("textLimit", "3");
    chat.send("abc");
    assertThatThrownBy(() -> chat.send("abcd"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("1 to 3 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          redact | card 4111 1111 1111 1111 | PROCESSING | card [PII]
          redact | write to ann@example.com | PROCESSING | write to [PII]
          redact | order 12345              | PROCESSING | order 12345
          reject | order 12345              | PROCESSING | order 12345
          fail   | card 4111111111111111    | FAILED     | card 4111111111111111
          """)
  void messageProcessing(String how, String said, String status, String seen) {
    SdkCustomer.Chat chat = chat("messageProcessing", how);
    var sent = chat.send(said);
    assertThat(sent.messageMetadata().messageProcessingStatusAsString()).isEqualTo(status);
    JsonNode echo = chat.frames().nextItem();
    assertThat(echo.get("Content").textValue()).isEqualTo(seen);
    assertThat(echo.get("Id").textValue()).isEqualTo(sent.id());
    assertThat(chat.transcript().get(2).content()).isEqualTo(seen);
  }

  @Test
  void rejectedMessageIsNeitherSeenNorRecorded() {
    SdkCustomer.Chat chat = chat("messageProcessing", "reject");
    var sent = chat.send("card 4111 1111 1111 1111");
    assertThat(sent.messageMetadata().messageProcessingStatusAsString()).isEqualTo("REJECTED");
    assertThat(chat.frames().nothingElseCame()).isTrue();
    assertThat(chat.transcript()).hasSize(2);
  }

  @Test
  void withoutMessageProcessingNoStatusIsAnswered() {
    assertThat(chat("messageProcessing", "off").send("4111 1111 1111 1111").messageMetadata())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          textLimits    | 5     | unknown switch 'textLimits'; did you mean 'textLimit'?
          textLimit     | many  | switch textLimit: 'many' is none of its values; expected a whole number
          urlLifetime   | 5     | switch urlLifetime: '5' is none of its values; expected a duration such as 200ms, 10s or 5m
          urlOnlyOnce   | maybe | switch urlOnlyOnce: 'maybe' is none of its values; expected true or false
          unknownTopic  | ok    | switch unknownTopic: 'ok' is none of its values; expected failure, success, silence
          """)
  void whatIsNoSwitchIsNamed(String name, String value, String complaint) {
    assertThatThrownBy(() -> ConnectChatMock.builder().set(name, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(complaint);
  }

  @Test
  void transcriptNullsTrue() {
    SdkCustomer.Chat chat = chat("transcriptNulls", "true");
    String read = new RawHttp(mock).participant("transcript", chat.token(), "{}").body();
    JsonNode first = Frames.parse(read).at("/Transcript/0");
    assertThat(first.path("Type").textValue()).isEqualTo("EVENT");
    assertThat(first.has("Content")).isTrue();
    assertThat(first.path("Content").isNull()).isTrue();
  }
}
