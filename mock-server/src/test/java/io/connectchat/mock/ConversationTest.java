package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.Switches;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.ContactNotFoundException;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;
import software.amazon.awssdk.services.connectparticipant.model.AccessDeniedException;
import software.amazon.awssdk.services.connectparticipant.model.CreateParticipantConnectionResponse;
import software.amazon.awssdk.services.connectparticipant.model.Item;
import software.amazon.awssdk.services.connectparticipant.model.SendMessageResponse;

/** Whole conversations by the AWS SDK for Java v2 and the WebSocket of java.net.http. */
class ConversationTest {
  private static final String EVENT = "application/vnd.amazonaws.connect.event.";

  private static final Switches SOON_CLOSED =
      Switches.defaults().with(Switches.CLOSE_AFTER_END, Duration.ofMillis(200));

  private final ConnectChatMock mock = ConnectChatMock.builder().switches(SOON_CLOSED).start();
  private final SdkCustomer customer = new SdkCustomer(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @Test
  void wholeConversationFromStartToChatEnded() {
    StartChatContactResponse start = customer.start();
    CreateParticipantConnectionResponse connection = customer.connection(start.participantToken());
    String token = connection.connectionCredentials().connectionToken();
    try (Frames frames = Frames.subscribed(connection.websocket().url())) {
      assertThat(brief(frames.nextItem())).isEqualTo(EVENT + "participant.joined CUSTOMER Ann");
      assertThat(brief(frames.nextItem())).isEqualTo(EVENT + "participant.joined AGENT Agent");

      SendMessageResponse sent =
          customer
              .participant()
              .sendMessage(
                  r ->
                      r.connectionToken(token).contentType("text/plain").content("Héllo \"😀\"\n"));
      JsonNode echo = frames.nextItem();
      JsonNode answer = frames.nextItem();
      assertThat(echo.get("Id").textValue()).isEqualTo(sent.id());
      assertThat(echo.get("AbsoluteTime").textValue()).isEqualTo(sent.absoluteTime());
      assertThat(echo.get("Content").textValue()).isEqualTo("Héllo \"😀\"\n");
      assertThat(echo.get("ParticipantId").textValue()).isEqualTo(start.participantId());
      assertThat(answer.get("Content").textValue()).isEqualTo("You said: Héllo \"😀\"\n");
      assertThat(brief(answer)).isEqualTo("text/plain AGENT Agent");

      List<Item> transcript =
          customer
              .participant()
              .getTranscript(r -> r.connectionToken(token).sortOrder("ASCENDING"))
              .transcript();
      assertThat(transcript)
          .extracting(Item::contentType)
          .containsExactly(
              EVENT + "participant.joined",
              EVENT + "participant.joined",
              "text/plain",
              "text/plain");
      assertThat(transcript.get(2).id()).isEqualTo(sent.id());
      assertThat(transcript).extracting(Item::contactId).containsOnly(start.contactId());

      customer.participant().disconnectParticipant(r -> r.connectionToken(token));
      assertThat(brief(frames.nextItem())).isEqualTo(EVENT + "participant.left AGENT Agent");
      JsonNode end = frames.nextItem();
      assertThat(end.get("ContentType").textValue()).isEqualTo(EVENT + "chat.ended");
      assertThat(end.has("ParticipantRole")).isFalse();
      assertThat(end.get("InitialContactId").textValue()).isEqualTo(start.contactId());
    }
  }

  @Holds({"REAL-23", "RECV-04"})
  @Test
  void everyFrameHasExactlyTheMembersOfTheProtocol() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("hello");
      JsonNode frame = chat.frames().next();
      assertThat(frame.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("content", "contentType", "topic");
      assertThat(frame.get("contentType").textValue()).isEqualTo("application/json");
      assertThat(Frames.parse(frame.get("content").textValue()).fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder(
              "AbsoluteTime",
              "Content",
              "ContentType",
              "Id",
              "Type",
              "ParticipantId",
              "DisplayName",
              "ParticipantRole",
              "InitialContactId",
              "ContactId");
    }
  }

  @Test
  void stopContactEndsTheChatFromOutside() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      stop(chat.start().contactId());
      assertThat(brief(chat.frames().nextItem())).isEqualTo(EVENT + "participant.left AGENT Agent");
      assertThat(chat.frames().nextItem().get("ContentType").textValue())
          .isEqualTo(EVENT + "chat.ended");
      assertThatThrownBy(() -> chat.send("too late")).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> stop("nobody"))
          .isInstanceOfSatisfying(
              ContactNotFoundException.class, e -> assertThat(e.statusCode()).isEqualTo(410));
    }
  }

  private void stop(String contactId) {
    customer.connect().stopContact(r -> r.instanceId(SdkCustomer.INSTANCE).contactId(contactId));
  }

  @Test
  void silentAgentJoinsAndSaysNothing() {
    try (ConnectChatMock silent = ConnectChatMock.builder().agent("silent").start();
        SdkCustomer lonely = new SdkCustomer(silent);
        SdkCustomer.Chat chat = lonely.chat()) {
      chat.send("anybody there?");
      chat.frames().nextItem();
      assertThat(chat.frames().nothingElseCame()).isTrue();
    }
  }

  @Test
  void initialMessageIsRecordedDeliveredAndAnswered() {
    StartChatContactResponse start =
        customer
            .connect()
            .startChatContact(
                SdkCustomer.startRequest()
                    .initialMessage(m -> m.contentType("text/plain").content("first words"))
                    .build());
    String url = customer.connection(start.participantToken()).websocket().url();
    try (Frames frames = Frames.subscribed(url)) {
      List<JsonNode> items = frames.nextItems(4);
      assertThat(items)
          .extracting(item -> item.path("Content").asText())
          .containsExactly("", "", "first words", "You said: first words");
    }
  }

  @Holds({"REAL-16", "SEND-06"})
  @Test
  void repeatedSendWithOneClientTokenIsOneMessage() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      SendMessageResponse first = sendWithToken(chat);
      SendMessageResponse again = sendWithToken(chat);
      assertThat(again.id()).isEqualTo(first.id());
      assertThat(again.absoluteTime()).isEqualTo(first.absoluteTime());
      chat.frames().nextItems(2);
      assertThat(chat.frames().nothingElseCame()).isTrue();
    }
  }

  @Holds("REAL-16")
  @Test
  void receiptsWithOneClientTokenForTwoMessagesAreTwoReceipts() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      assertThat(List.of("m-1", "m-2"))
          .allSatisfy(
              id -> {
                customer
                    .participant()
                    .sendEvent(
                        r ->
                            r.connectionToken(chat.token())
                                .contentType(EVENT + "message.delivered")
                                .content("{\"messageId\":\"" + id + "\"}")
                                .clientToken("INCOMING_DELIVERED_RECEIPT"));
                assertThat(
                        chat.frames().nextItem().path("MessageMetadata").path("MessageId").asText())
                    .isEqualTo(id);
              });
    }
  }

  private SendMessageResponse sendWithToken(SdkCustomer.Chat chat) {
    return customer
        .participant()
        .sendMessage(
            r ->
                r.connectionToken(chat.token())
                    .contentType("text/plain")
                    .content("once")
                    .clientToken("token-1"));
  }

  @Test
  void afterTheEndEveryCallIsDeniedAndTheServerClosesTheSocket() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.disconnect();
      assertThatThrownBy(() -> chat.send("too late")).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(chat::disconnect).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> customer.connection(chat.start().participantToken()))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageContaining("Access denied");
      assertThat(chat.frames().closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void typingIsEchoedButNotRecorded() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      String id =
          customer
              .participant()
              .sendEvent(r -> r.connectionToken(chat.token()).contentType(EVENT + "typing"))
              .id();
      JsonNode typing = chat.frames().nextItem();
      assertThat(typing.get("Id").textValue()).isEqualTo(id);
      assertThat(typing.get("Type").textValue()).isEqualTo("EVENT");
      assertThat(chat.transcript()).extracting(Item::id).doesNotContain(id);
    }
  }

  @Holds({"REAL-26", "EVT-05", "EVT-03"})
  @Test
  void readReceiptComesAsMetadataAndStandsInTheTranscript() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send("hello");
      String agentMessage = chat.frames().nextItems(2).get(1).get("Id").textValue();
      customer
          .participant()
          .sendEvent(
              r ->
                  r.connectionToken(chat.token())
                      .contentType(EVENT + "message.read")
                      .content(
                          "{\"messageId\":\"" + agentMessage + "\",\"disableThrottle\":true}"));
      JsonNode notice = chat.frames().nextItem();
      assertThat(notice.get("Type").textValue()).isEqualTo("MESSAGEMETADATA");
      assertThat(notice.has("ContactId")).isFalse();
      JsonNode receipt = notice.get("MessageMetadata").get("Receipts").get(0);
      assertThat(receipt.get("RecipientParticipantId").textValue())
          .isEqualTo(chat.start().participantId());
      assertThat(receipt.get("ReadTimestamp").textValue())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
      Item recorded =
          chat.transcript().stream().filter(i -> i.id().equals(agentMessage)).findFirst().get();
      assertThat(recorded.messageMetadata().receipts().get(0).readTimestamp())
          .isEqualTo(receipt.get("ReadTimestamp").textValue());
    }
  }

  @Test
  void framesComeInTranscriptOrderWhenManySendAtOnce() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      int messages = 100;
      Stream.iterate(0, i -> i + 1).limit(messages).parallel().forEach(i -> chat.send("m" + i));
      List<String> arrived =
          chat.frames().nextItems(2 * messages).stream()
              .map(item -> item.get("Id").textValue())
              .toList();
      List<String> recorded =
          customer
              .participant()
              .getTranscriptPaginator(
                  r ->
                      r.connectionToken(chat.token())
                          .maxResults(7)
                          .startPosition(s -> s.mostRecent(0))
                          .scanDirection("BACKWARD"))
              .stream()
              .flatMap(page -> page.transcript().stream())
              .map(Item::id)
              .toList();
      assertThat(recorded).hasSize(2 * messages + 2).doesNotHaveDuplicates();
      assertThat(arrived).containsExactlyElementsOf(reversed(recorded).subList(2, recorded.size()));
    }
  }

  private static List<String> reversed(List<String> list) {
    return Stream.iterate(list.size() - 1, i -> i >= 0, i -> i - 1).map(list::get).toList();
  }

  private static String brief(JsonNode item) {
    return String.join(
        " ",
        item.get("ContentType").textValue(),
        item.get("ParticipantRole").textValue(),
        item.get("DisplayName").textValue());
  }
}
