package io.connectchat.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who knows WireMock finds in the fake. */
class UserStubsTest {
  private static final String STUB =
      """
      {"request": {"method": "POST", "url": "/participant/event"},
       "response": {"status": 418, "body": "from a file"}}
      """;

  @TempDir private Path folder;
  private final ConnectChatMock mock = ConnectChatMock.start();
  private final RawHttp http = new RawHttp(mock);
  private final WireMock admin = new WireMock(mock.port());

  @AfterEach
  void close() {
    mock.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mappings"})
  void stubsOfAFolderWinFromTheStart(String under) throws IOException {
    Path stubs = Files.createDirectories(folder.resolve(under));
    Files.writeString(stubs.resolve("event.json"), STUB);
    try (ConnectChatMock stubbed = ConnectChatMock.builder().mappings(folder).start()) {
      RawHttp client = new RawHttp(stubbed);
      assertThat(client.participant("event", "any", "{}").body()).isEqualTo("from a file");
      assertThat(client.participant("message", "any", "{}").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void missingFolderIsNamed() {
    assertThatThrownBy(() -> ConnectChatMock.builder().mappings(folder.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("none: there is no such folder");
  }

  @Test
  void priorityOfStubsIsWireMocksOwn() {
    admin.register(
        post("/participant/event").atPriority(5).willReturn(aResponse().withBody("low")));
    admin.register(
        post("/participant/event").atPriority(1).willReturn(aResponse().withBody("high")));
    assertThat(http.participant("event", "any", "{}").body()).isEqualTo("high");
  }

  @Test
  void stubMayMatchAHeader() {
    admin.register(
        post("/participant/event")
            .withHeader("X-Amz-Bearer", equalTo("mine"))
            .willReturn(aResponse().withBody("stub")));
    assertThat(http.participant("event", "mine", "{}").body()).isEqualTo("stub");
    assertThat(http.participant("event", "other", "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void otherPathsAreWireMocksAsEver() {
    assertThat(http.call("GET", "/lambda", "").statusCode()).isEqualTo(404);
    admin.register(get("/lambda").willReturn(aResponse().withBody("ok")));
    assertThat(http.call("GET", "/lambda", "").body()).isEqualTo("ok");
  }

  @Test
  void stubForEverythingDoesNotShutOutTheAdminCalls() {
    admin.register(any(anyUrl()).willReturn(aResponse().withStatus(503)));
    assertThat(http.call("GET", "/__admin/health", "").statusCode()).isEqualTo(200);
    assertThat(http.call("GET", "/__admin/chat/contacts", "").statusCode()).isEqualTo(200);
    assertThat(http.participant("event", "any", "{}").statusCode()).isEqualTo(503);
  }

  @Test
  void wireMocksJournalHasWhatStubsAnsweredAndOursHasTheRest() {
    admin.register(post("/participant/event").willReturn(aResponse()));
    http.participant("event", "any", "{}");
    http.participant("message", "any", "{}");
    admin.verifyThat(1, postRequestedFor(urlEqualTo("/participant/event")));
    admin.verifyThat(0, postRequestedFor(urlEqualTo("/participant/message")));
    assertThat(mock.journal())
        .singleElement()
        .satisfies(entry -> assertThat(entry.operation()).contains("SendMessage"));
  }
}
