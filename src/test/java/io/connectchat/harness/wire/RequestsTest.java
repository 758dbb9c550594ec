package io.connectchat.harness.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

/** What a customer asks, to the letter. */
class RequestsTest {

  @Test
  void aStartNamesInstanceFlowAndCustomer() {
    assertBody(
        StartChat.of("Ann \"A\" 🙂", "token").body("i", "f"),
        "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\","
            + "\"ParticipantDetails\":{\"DisplayName\":\"Ann \\\"A\\\" \\uD83D\\uDE42\"},\"ClientToken\":\"token\"}");
  }

  @Test
  void aConnectionIsASocketAndCredentials() {
    assertBody(Requests.connection(), "{\"Type\":[\"WEBSOCKET\",\"CONNECTION_CREDENTIALS\"]}");
  }

  @Test
  void aMessageIsSaidToTheLetter() {
    assertBody(
        Requests.message("text/plain", "a\n\"b\" \\ üשּ🙂", "t-1"),
        "{\"ContentType\":\"text/plain\",\"Content\":\"a\\n\\\"b\\\" \\\\ üשּ\\uD83D\\uDE42\",\"ClientToken\":\"t-1\"}");
  }

  @Test
  void halfACharacterIsSentForTheServiceToJudge() {
    assertBody(
        Requests.message("text/plain", "\ud83d", "t"),
        "{\"ContentType\":\"text/plain\",\"Content\":\"\\uD83D\",\"ClientToken\":\"t\"}");
  }

  @Property
  void anyTextIsSaidToTheLetter(@ForAll @CharRange(from = '\u0000', to = '\uffff') String content)
      throws IOException {
    JsonNode body = new ObjectMapper().readTree(Requests.message("text/plain", content, "t"));

    assertThat(body.path("Content").textValue()).isEqualTo(content);
  }

  @Test
  void theFirstPageIsAskedWithoutNextToken() {
    assertBody(
        Requests.transcript(""),
        "{\"MaxResults\":100,\"ScanDirection\":\"BACKWARD\",\"SortOrder\":\"ASCENDING\"}");
  }

  @Test
  void theNextPageIsAskedWithItsToken() {
    assertBody(
        Requests.transcript("n=="),
        "{\"MaxResults\":100,\"ScanDirection\":\"BACKWARD\",\"SortOrder\":\"ASCENDING\","
            + "\"NextToken\":\"n==\"}");
  }

  @Test
  void theEndIsAskedOnce() {
    assertBody(Requests.disconnect("t"), "{\"ClientToken\":\"t\"}");
    assertBody(Requests.stopContact("i", "c"), "{\"InstanceId\":\"i\",\"ContactId\":\"c\"}");
  }

  @Test
  void aRequestIsPrintedWithoutItsCredentials() {
    Request request =
        new Request(
            Operation.SEND_MESSAGE,
            URI.create("http://127.0.0.1:8080/participant/message"),
            Map.of("X-Amz-Bearer", "s3cret"),
            "s3cret".getBytes(UTF_8));

    assertThat(request).hasToString("POST http://127.0.0.1:8080/participant/message");
  }

  private static void assertBody(byte[] body, String expected) {
    assertThat(new String(body, UTF_8)).isEqualTo(expected);
  }
}
