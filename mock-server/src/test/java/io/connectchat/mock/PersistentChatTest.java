package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;
import software.amazon.awssdk.services.connectparticipant.model.CreateParticipantConnectionResponse;
import software.amazon.awssdk.services.connectparticipant.model.GetTranscriptResponse;
import software.amazon.awssdk.services.connectparticipant.model.Item;

/** Chats that continue chats that have ended, by the AWS SDK. */
class PersistentChatTest {
  private final ConnectChatMock mock = ConnectChatMock.builder().agent("silent").start();
  private final SdkCustomer customer = new SdkCustomer(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @Holds("TRN-07")
  @Test
  void pastSessionIsReadBehindThePresentOneWithTheNextToken() {
    String past = endedChat("long ago");
    StartChatContactResponse start = continuing("ENTIRE_PAST_SESSION", past);
    assertThat(start.continuedFromContactId()).isEqualTo(past);
    CreateParticipantConnectionResponse connection = customer.connection(start.participantToken());
    String token = connection.connectionCredentials().connectionToken();
    try (Frames frames = Frames.subscribed(connection.websocket().url())) {
      assertThat(frames.nextItems(3))
          .extracting(frame -> frame.get("ContentType").textValue())
          .anyMatch(type -> type.endsWith("chat.rehydrated"));
      GetTranscriptResponse present =
          customer.participant().getTranscript(r -> r.connectionToken(token).maxResults(100));
      assertThat(present.transcript())
          .isNotEmpty()
          .allSatisfy(
              item -> {
                assertThat(item.contactId()).isEqualTo(start.contactId());
                assertThat(item.relatedContactId()).isNull();
              });
      GetTranscriptResponse before =
          customer
              .participant()
              .getTranscript(
                  r -> r.connectionToken(token).maxResults(100).nextToken(present.nextToken()));
      assertThat(before.nextToken()).isNull();
      assertThat(before.transcript()).extracting(Item::content).contains("long ago");
      assertThat(before.transcript())
          .allSatisfy(
              item -> {
                assertThat(item.relatedContactId()).isEqualTo(past);
                assertThat(item.contactId()).isNull();
              });
    }
  }

  @Test
  void chainOfPastChatsIsReadToItsBeginning() {
    String first = endedChat("first");
    StartChatContactResponse second = continuing("FROM_SEGMENT", first);
    customer
        .connect()
        .stopContact(r -> r.instanceId(SdkCustomer.INSTANCE).contactId(second.contactId()));
    StartChatContactResponse third = continuing("FROM_SEGMENT", second.contactId());
    String token =
        customer.connection(third.participantToken()).connectionCredentials().connectionToken();
    List<Item> all =
        customer
            .participant()
            .getTranscriptPaginator(r -> r.connectionToken(token).maxResults(2))
            .stream()
            .flatMap(page -> page.transcript().stream())
            .toList();
    assertThat(all).extracting(Item::content).contains("first");
    assertThat(all).extracting(Item::id).doesNotHaveDuplicates();
  }

  @Test
  void startPositionDoesNotReachIntoThePast() {
    String past = endedChat("long ago");
    StartChatContactResponse start = continuing("ENTIRE_PAST_SESSION", past);
    String token =
        customer.connection(start.participantToken()).connectionCredentials().connectionToken();
    assertThat(
            customer
                .participant()
                .getTranscript(
                    r ->
                        r.connectionToken(token)
                            .maxResults(100)
                            .scanDirection("FORWARD")
                            .startPosition(p -> p.mostRecent(100)))
                .transcript())
        .isEmpty();
  }

  @Test
  void chatUnderWayIsAssociatedWithAPastOneAndToldSo() {
    String past = endedChat("long ago");
    try (SdkCustomer.Chat chat = customer.chat()) {
      assertThat(
              customer
                  .connect()
                  .createPersistentContactAssociation(
                      r ->
                          r.instanceId(SdkCustomer.INSTANCE)
                              .initialContactId(chat.start().contactId())
                              .rehydrationType("FROM_SEGMENT")
                              .sourceContactId(past))
                  .continuedFromContactId())
          .isEqualTo(past);
      JsonNode told = chat.frames().nextItem();
      assertThat(told.get("ContentType").textValue()).endsWith("chat.rehydrated");
    }
  }

  @Test
  void sourceThatLivesOrIsUnknownIsRefused() {
    String live = customer.start().contactId();
    assertThatThrownBy(() -> continuing("ENTIRE_PAST_SESSION", live))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("has not ended");
    assertThatThrownBy(() -> continuing("ENTIRE_PAST_SESSION", "nobody"))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Holds("START-09")
  @Test
  void continuedFromIsToldOfPersistentChatsOnly() {
    assertThat(customer.start().continuedFromContactId()).isNull();
  }

  private String endedChat(String said) {
    try (SdkCustomer.Chat chat = customer.chat()) {
      chat.send(said);
      chat.disconnect();
      chat.frames().nextItems(3);
      return chat.start().contactId();
    }
  }

  private StartChatContactResponse continuing(String type, String source) {
    return customer
        .connect()
        .startChatContact(
            SdkCustomer.startRequest()
                .persistentChat(p -> p.rehydrationType(type).sourceContactId(source))
                .build());
  }
}
