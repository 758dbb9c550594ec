package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fake's own calls. */
class AdminTest {
  private final ConnectChatMock mock = ConnectChatMock.builder().agent("silent").seed(7).start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final RawHttp http = new RawHttp(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @Test
  void contactsAreListedWithWhatBecameOfThem() {
    try (SdkCustomer.Chat ended = customer.chat();
        SdkCustomer.Chat live = customer.chat()) {
      ended.disconnect();
      ended.frames().nextItems(2);
      JsonNode contacts = get("/__admin/chat/contacts").get("contacts");
      assertThat(contacts.findValuesAsText("contactId"))
          .containsExactlyInAnyOrder(ended.start().contactId(), live.start().contactId());
      contacts.forEach(
          contact -> {
            boolean isLive = contact.get("contactId").textValue().equals(live.start().contactId());
            assertThat(contact.get("live").booleanValue()).isEqualTo(isLive);
            assertThat(contact.has("disconnectReason")).isNotEqualTo(isLive);
            assertThat(contact.get("customer").textValue()).isEqualTo("Ann");
          });
    }
  }

  @Test
  void messageInTheAgentsNameReachesTheCustomer() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      HttpResponse<String> answer =
          http.call("POST", contact(chat) + "/messages", "{\"Content\":\"How can I help?\"}");
      JsonNode item = chat.frames().nextItem();
      assertThat(item.get("Content").textValue()).isEqualTo("How can I help?");
      assertThat(item.get("ParticipantRole").textValue()).isEqualTo("AGENT");
      assertThat(Frames.parse(answer.body()).get("Id")).isEqualTo(item.get("Id"));
    }
  }

  @Test
  void nobodySpeaksInAContactThatHasEndedOrHasNoAgent() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.disconnect();
      chat.frames().nextItems(2);
      assertThat(
              http.call("POST", contact(chat) + "/messages", "{\"Content\":\"late\"}").statusCode())
          .isEqualTo(409);
    }
    String notConnected = customer.start().contactId();
    HttpResponse<String> answer =
        http.call(
            "POST",
            "/__admin/chat/contacts/" + notConnected + "/messages",
            "{\"Content\":\"early\"}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("No agent is in contact");
  }

  @Test
  void cutSocketsEndWithoutACloseFrameAndTheChatLivesOn() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      HttpResponse<String> answer = http.call("DELETE", contact(chat) + "/sockets", "");
      assertThat(answer.body()).isEqualTo("{\"cut\":1}");
      assertThat(chat.frames().closeCode()).isEqualTo(1006);
      chat.send("still here");
      assertThat(chat.transcript()).extracting("content").contains("still here");
    }
  }

  @Test
  void unknownContactIs404() {
    assertThat(http.call("DELETE", "/__admin/chat/contacts/nobody/sockets", "").body())
        .contains("There is no contact 'nobody'; GET /__admin/chat/contacts lists them.");
  }

  @Test
  void faultPlanIsPutShownAndDeleted() {
    HttpResponse<String> put =
        http.call(
            "PUT", "/__admin/chat/faults", "faults:\n  - {fault: drop, of: echo, every: 2}\n");
    assertThat(put.statusCode()).isEqualTo(200);
    try (SdkCustomer.Chat chat = customer.chat()) {
      List.of("a", "b", "c").forEach(chat::send);
      assertThat(chat.frames().nextItems(2)).hasSize(2);
    }
    assertThat(http.call("GET", "/__admin/chat/faults", "").body())
        .isEqualTo(
            "{\"seed\":7,\"faults\":[{\"fault\":\"drop\",\"of\":\"echo\",\"every\":2,\"seen\":3,\"fired\":1}]}");
    assertThat(http.call("DELETE", "/__admin/chat/faults", "").body())
        .isEqualTo("{\"seed\":7,\"faults\":[]}");
  }

  @Test
  void wrongFaultPlanIs400WithItsLine() {
    HttpResponse<String> put =
        http.call("PUT", "/__admin/chat/faults", "faults:\n  - {fault: drop, evry: 2}\n");
    assertThat(put.statusCode()).isEqualTo(400);
    assertThat(put.body()).contains("fault plan:2: unknown key 'evry'");
  }

  @Test
  void journalIsGivenLineByLine() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("hello");
      get("/__admin/chat/contacts"); // no client's call: not in the journal
      List<JsonNode> calls =
          http.call("GET", "/__admin/chat/journal?kind=call", "")
              .body()
              .lines()
              .map(Frames::parse)
              .toList();
      assertThat(calls)
          .extracting(line -> line.get("operation").textValue())
          .containsExactly("StartChatContact", "CreateParticipantConnection", "SendMessage");
      assertThat(calls)
          .extracting(line -> line.get("contact").textValue())
          .containsOnly(chat.start().contactId());
      assertThat(http.call("GET", "/__admin/chat/journal", "").body())
          .doesNotContain(chat.token())
          .doesNotContain(chat.start().participantToken());
    }
  }

  private JsonNode get(String path) {
    return Frames.parse(http.call("GET", path, "").body());
  }

  private static String contact(SdkCustomer.Chat chat) {
    return "/__admin/chat/contacts/" + chat.start().contactId();
  }
}
