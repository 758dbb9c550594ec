package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.StartChat;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each operation goes, and with which credential. */
class EndpointTargetTest {
  private static final Instance INSTANCE = new Instance("us-east-1", "an-instance", "a-flow");

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, http://127.0.0.1:8080/participant/message",
    "http://127.0.0.1:8080/, http://127.0.0.1:8080/participant/message",
    "http://127.0.0.1:8080//, http://127.0.0.1:8080/participant/message",
    "https://chat.example/base, https://chat.example/base/participant/message",
    "https://chat.example/base/, https://chat.example/base/participant/message",
  })
  void anOperationsPathFollowsTheBaseWithOneSlash(URI base, URI expected) {
    Target target = target(base, base);

    assertThat(target.participant(Operation.SEND_MESSAGE, "t", new byte[0]).uri())
        .isEqualTo(expected);
  }

  @Test
  void eachApiHasItsOwnBase() {
    Target target =
        target(URI.create("http://connect.test"), URI.create("http://participant.test"));

    assertThat(target.start(StartChat.of("Ann", "a-token")).uri())
        .isEqualTo(URI.create("http://connect.test/contact/chat"));
    assertThat(target.stop("a-contact").uri())
        .isEqualTo(URI.create("http://connect.test/contact/stop"));
    assertThat(target.participant(Operation.GET_TRANSCRIPT, "t", new byte[0]).uri())
        .isEqualTo(URI.create("http://participant.test/participant/transcript"));
  }

  @Test
  void whatTheAmazonConnectServiceIsAskedIsSignedAndTheRestCarriesTheBearer() {
    Target target = target(URI.create("http://connect.test"), URI.create("http://connect.test"));
    Request send = target.participant(Operation.SEND_MESSAGE, "a-token", new byte[0]);

    assertThat(target.start(StartChat.of("Ann", "a-token")).headers())
        .containsEntry("Authorization", "signed");
    assertThat(target.stop("a-contact").headers()).containsEntry("Authorization", "signed");
    assertThat(send.headers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("X-Amz-Bearer", "a-token", "Content-Type", "application/json"));
  }

  @Test
  void noSecretIsPrinted() {
    URI base = URI.create("http://connect.test");
    Target target = new EndpointTarget("test", base, base, INSTANCE, SigV4.onLoopback("us-east-1"));

    assertThat(target.participant(Operation.SEND_MESSAGE, "a-secret", new byte[0]))
        .hasToString("POST http://connect.test/participant/message");
    assertThat(target.start(StartChat.of("Ann", "a-token")))
        .hasToString("PUT http://connect.test/contact/chat");
    assertThat(target.toString()).doesNotContain("AKIA", "Signature", "secret");
    assertThat(SigV4.onLoopback("us-east-1").toString()).doesNotContain("AKIA", "wJalr");
  }

  private static Target target(URI connect, URI participant) {
    return new EndpointTarget("test", connect, participant, INSTANCE, EndpointTargetTest::sign);
  }

  private static Request sign(Request request) {
    Map<String, String> headers = new LinkedHashMap<>(request.headers());
    headers.put("Authorization", "signed");
    return new Request(request.operation(), request.uri(), headers, request.body());
  }
}
