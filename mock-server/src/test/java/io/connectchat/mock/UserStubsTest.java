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
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.connectchat.mock.journal.Witness;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
  void stubForAnotherPathLeavesTheChatToTheFront() throws Exception {
    List<String> threads = new CopyOnWriteArrayList<>();
    Witness witness =
        new Witness() {
          @Override
          public void answered(Request request, Reply reply, long startNanos) {
            threads.add(Thread.currentThread().getName());
          }
        };
    try (ConnectChatMock stubbed = ConnectChatMock.builder().witness(witness).start()) {
      WireMock ownAdmin = new WireMock(stubbed.port());
      ownAdmin.register(get("/lambda").willReturn(aResponse()));
      sendOnAConnectionOfItsOwn(stubbed);
      StubMapping mayFit =
          ownAdmin.register(
              post("/participant/message").withHeader("X", equalTo("y")).willReturn(aResponse()));
      sendOnAConnectionOfItsOwn(stubbed);
      ownAdmin.removeStubMapping(mayFit);
      sendOnAConnectionOfItsOwn(stubbed);
    }
    assertThat(threads)
        .extracting(name -> name.startsWith("connect-chat-mock-front"))
        .containsExactly(true, false, true);
  }

  /** Without the offer of HTTP/2 that Java's client makes, which is not for the front. */
  private static void sendOnAConnectionOfItsOwn(ConnectChatMock mock) throws Exception {
    HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            HttpRequest.newBuilder(mock.url().resolve("/participant/message"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build(),
            HttpResponse.BodyHandlers.discarding());
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
