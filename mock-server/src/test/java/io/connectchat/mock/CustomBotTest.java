package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.CreateParticipantResponse;
import software.amazon.awssdk.services.connect.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.connectparticipant.model.CreateParticipantConnectionResponse;

/** Custom bots, added by CreateParticipant. */
class CustomBotTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final String INSTANCE = SdkCustomer.INSTANCE;

  private final ConnectChatMock mock =
      ConnectChatMock.builder().agent("silent").virtualClock(START).start();
  private final SdkCustomer customer = new SdkCustomer(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @Test
  void customBotJoinsSpeaksAndLeavesWithoutEndingTheChat() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      CreateParticipantResponse bot = createBot(chat, "one");
      assertThat(createBot(chat, "one").participantId()).isEqualTo(bot.participantId());
      assertThatThrownBy(() -> createBot(chat, "another"))
          .isInstanceOf(ServiceQuotaExceededException.class);
      CreateParticipantConnectionResponse connection =
          customer
              .participant()
              .createParticipantConnection(
                  r ->
                      r.participantToken(bot.participantCredentials().participantToken())
                          .typeWithStrings("CONNECTION_CREDENTIALS")
                          .connectParticipant(true));
      String token = connection.connectionCredentials().connectionToken();
      customer
          .participant()
          .sendMessage(r -> r.connectionToken(token).contentType("text/plain").content("Beep"));
      customer.participant().disconnectParticipant(r -> r.connectionToken(token));
      List<JsonNode> frames = chat.frames().nextItems(3);
      assertThat(frames)
          .extracting(frame -> frame.get("ParticipantRole").textValue())
          .containsOnly("CUSTOM_BOT");
      assertThat(frames.get(1).get("Content").textValue()).isEqualTo("Beep");
      assertThat(frames.get(2).get("ContentType").textValue()).endsWith("participant.left");
      assertThatThrownBy(() -> customer.participant().getTranscript(r -> r.connectionToken(token)))
          .isInstanceOf(
              software.amazon.awssdk.services.connectparticipant.model.AccessDeniedException.class);
      chat.send("still here");
    }
  }

  @Test
  void receiptWithThreeInTheChatIsAConflict() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      String id = chat.send("hello").id();
      CreateParticipantResponse bot = createBot(chat, "one");
      customer
          .participant()
          .createParticipantConnection(
              r ->
                  r.participantToken(bot.participantCredentials().participantToken())
                      .connectParticipant(true));
      assertThatThrownBy(
              () ->
                  customer
                      .participant()
                      .sendEvent(
                          r ->
                              r.connectionToken(chat.token())
                                  .contentType(
                                      "application/vnd.amazonaws.connect.event.message.read")
                                  .content("{\"messageId\":\"" + id + "\"}")))
          .isInstanceOf(
              software.amazon.awssdk.services.connectparticipant.model.ConflictException.class)
          .hasMessageContaining("Operation can not be performed due to the state of the contact.");
    }
  }

  private CreateParticipantResponse createBot(SdkCustomer.Chat chat, String clientToken) {
    return customer
        .connect()
        .createParticipant(
            r ->
                r.instanceId(INSTANCE)
                    .contactId(chat.start().contactId())
                    .clientToken(clientToken)
                    .participantDetails(p -> p.participantRole("CUSTOM_BOT").displayName("Bot")));
  }
}
