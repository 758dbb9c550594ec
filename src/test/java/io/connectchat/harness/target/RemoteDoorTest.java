package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.SettingsSources;
import io.connectchat.harness.target.start.Starts;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.harness.wire.StartedChat;
import io.connectchat.mock.ConnectChatMock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Contact;

class RemoteDoorTest {
  private final ConnectChatMock fake = ConnectChatMock.builder().start();
  private final Map<String, String> given =
      new HashMap<>(
          Map.of(
              "chat.target", "aws",
              "chat.endpoint", fake.url().toString(),
              "chat.instanceId", "staging-id",
              "chat.contactFlowId", "flow",
              "chat.allowedInstances", "staging-id",
              "chat.confirmInstance", "staging-id",
              "chat.budget.chats", "10"));

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void whatIsAllowedIsReachedWithASignature() throws Exception {
    Target target = RemoteDoor.open(settings()).target();

    assertThat(target.name()).isEqualTo("aws");
    assertThat(started(target.start(StartChat.of("Ann", "token-1"))).contactId()).isNotEmpty();
  }

  @Test
  void aGatewayStartsWithoutASignatureAndWrapsItsAnswer() throws Exception {
    throughGateway();
    given.put("chat.gatewayApiKey", "marked-key");
    Request start = RemoteDoor.open(settings()).target().start(StartChat.of("Ann", "token-1"));

    assertThat(start.method()).isEqualTo("POST");
    assertThat(start.headers())
        .containsEntry("x-api-key", "marked-key")
        .doesNotContainKey("Authorization");
    assertThat(started(start).participantToken()).isNotEmpty();
  }

  @Test
  void theContactsRecordShowsWhatTheStartWasAskedWith() throws Exception {
    given.put("chat.start.attributes", "tier=gold");
    given.put("chat.start.segmentAttributes", "connect:Subtype=mine");
    given.put("chat.start.customerId", "crm-1");
    given.put("chat.start.initialMessage", "Hello");
    given.put("chat.start.durationMinutes", "60");
    given.put("chat.start.contentTypes", "text/plain,text/markdown");
    given.put("chat.start.relatedContactId", "11111111-1111-4111-8111-111111111111");
    given.put("chat.start.responseMode", "COMPLETE");
    given.put("chat.start.disconnectOnCustomerExit", "AGENT");
    Settings settings = settings();

    Target target = RemoteDoor.open(settings).target();
    StartChat chat = Starts.of(settings).of(1, "Ann", "token-1");
    String id = started(target.start(new RunLedger("run-1").marked(chat))).contactId();

    try (ConnectClient client = client()) {
      Contact contact =
          client.describeContact(ask -> ask.instanceId("staging-id").contactId(id)).contact();
      assertThat(contact.attributes())
          .isEqualTo(
              Map.of(
                  "tier", "gold", "connectChatRun", "run-1", "connectChatHarness", "connect-chat"));
      assertThat(contact.segmentAttributes().get("connect:Subtype").valueString())
          .isEqualTo("mine");
      assertThat(contact.customerId()).isEqualTo("crm-1");
      assertThat(contact.relatedContactId()).isEqualTo("11111111-1111-4111-8111-111111111111");
    }
  }

  private ConnectClient client() {
    return ConnectClient.builder()
        .endpointOverride(fake.url())
        .region(Region.US_EAST_1)
        .credentialsProvider(SigV4.onLoopback("us-east-1").credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  @Test
  void theGuardStandsBeforeBoth() {
    given.remove("chat.confirmInstance");
    assertThatThrownBy(() -> RemoteDoor.open(settings())).isInstanceOf(BadSetting.class);

    throughGateway();
    assertThatThrownBy(() -> RemoteDoor.open(settings())).isInstanceOf(BadSetting.class);
  }

  @Test
  void aPlanOverQuotaIsRefusedUnlessTheQuotaIsNamed() {
    given.put("chat.arrivalRate", "4");
    given.put("chat.duration", "1m");
    given.put("chat.messages", "1");
    assertThatThrownBy(() -> RemoteDoor.open(settings()))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("the run is over quota: DisconnectParticipant; ")
        .hasMessageEndingWith("-Dchat.exceedQuotas=DisconnectParticipant");

    given.put("chat.exceedQuotas", "DisconnectParticipant");
    assertThat(RemoteDoor.open(settings()).plan().exceeded())
        .containsExactly("DisconnectParticipant");
  }

  private void throughGateway() {
    given.put("chat.target", "gateway");
    given.put("chat.gatewayUrl", fake.url() + "/Prod");
  }

  private static StartedChat started(Request request) throws Exception {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(request.uri())
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")) {
                call.header(name, value);
              }
            });
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(call.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return StartedChat.read(answer.body());
  }

  private Settings settings() {
    return Settings.load(
        SettingsSources.of(given, Map.of(), Path.of("")), "RemoteDoorTest", Map.of());
  }
}
