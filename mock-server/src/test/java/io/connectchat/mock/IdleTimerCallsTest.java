package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connectparticipant.model.Item;

/** Idle timers, set by UpdateParticipantRoleConfig. */
class IdleTimerCallsTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final String INSTANCE = SdkCustomer.INSTANCE;

  private final ConnectChatMock mock =
      ConnectChatMock.builder().agent("silent").virtualClock(START).start();
  private final SdkCustomer customer = new SdkCustomer(mock);
  private final RawHttp http = new RawHttp(mock);

  @AfterEach
  void close() {
    customer.close();
    mock.close();
  }

  @Test
  void idleTimersAreSetByMinutesAndFireOnVirtualTime() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      timers(
          chat,
          "{\"ParticipantRole\":\"CUSTOMER\",\"TimerType\":\"IDLE\","
              + "\"TimerValue\":{\"ParticipantTimerDurationInMinutes\":2}}");
      mock.advance(Duration.ofMinutes(2));
      JsonNode idle = chat.frames().nextItem();
      assertThat(idle.get("ContentType").textValue()).endsWith("participant.idle");
      assertThat(idle.get("AbsoluteTime").textValue()).isEqualTo("2026-11-22T10:02:00.000Z");
      chat.send("back");
      assertThat(chat.frames().nextItems(2))
          .extracting(frame -> frame.get("ContentType").textValue())
          .contains("application/vnd.amazonaws.connect.event.participant.returned");
      assertThat(chat.transcript())
          .extracting(Item::contentType)
          .noneMatch(type -> type.endsWith("idle") || type.endsWith("returned"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"ParticipantTimerDurationInMinutes":1}   | from 2 to 480
          {"ParticipantTimerDurationInMinutes":481} | from 2 to 480
          {"ParticipantTimerAction":"Reset"}        | must be one of Unset
          {}                                        | must have either
          {"ParticipantTimerAction":"Unset","ParticipantTimerDurationInMinutes":2} | must have either
          """)
  void badTimerIsRefusedByName(String value, String message) {
    try (SdkCustomer.Chat chat = customer.chat()) {
      assertThat(
              timers(
                  chat,
                  "{\"ParticipantRole\":\"CUSTOMER\",\"TimerType\":\"IDLE\",\"TimerValue\":"
                      + value
                      + "}"))
          .contains("TimerValue")
          .contains(message);
    }
  }

  @Test
  void sameTimerTwiceIsRefused() {
    try (SdkCustomer.Chat chat = customer.chat()) {
      String timer =
          "{\"ParticipantRole\":\"AGENT\",\"TimerType\":\"IDLE\","
              + "\"TimerValue\":{\"ParticipantTimerDurationInMinutes\":2}}";
      assertThat(timers(chat, timer + "," + timer)).contains("AGENT IDLE twice");
    }
  }

  private String timers(SdkCustomer.Chat chat, String timers) {
    return http.call(
            "PUT",
            "/contact/participant-role-config/" + INSTANCE + "/" + chat.start().contactId(),
            "{\"ChannelConfiguration\":{\"Chat\":{\"ParticipantTimerConfigList\":["
                + timers
                + "]}}}",
            "Authorization",
            RawHttp.SIGNED)
        .body();
  }
}
