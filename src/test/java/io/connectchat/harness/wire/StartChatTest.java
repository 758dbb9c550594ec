package io.connectchat.harness.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a chat can be started with, and what it cannot. */
class StartChatTest {
  private static final StartChat PLAIN = StartChat.of("Ann", "t");
  private static final List<String> GUIDE =
      List.of(ContentTypes.TEXT_PLAIN, ContentTypes.INTERACTIVE, ContentTypes.INTERACTIVE_RESPONSE);

  @Test
  void everyMemberIsAsked() {
    StartChat all =
        new StartChat(
            "Ann",
            "t",
            Map.of("vip", "yes"),
            Optional.of(ChatMessage.plain("Hello")),
            GUIDE,
            OptionalInt.of(60),
            Optional.of(new PersistentChat(Rehydration.FROM_SEGMENT, "c-1")),
            Optional.empty(),
            Map.of("connect:Subtype", SegmentValue.of("connect:Guide")),
            Optional.of("crm-1"),
            Optional.of(ResponseMode.INCREMENTAL),
            true);

    assertThat(new String(all.body("i", "f"), UTF_8))
        .isEqualTo(
            "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\","
                + "\"ParticipantDetails\":{\"DisplayName\":\"Ann\"},\"ClientToken\":\"t\","
                + "\"Attributes\":{\"vip\":\"yes\"},"
                + "\"InitialMessage\":{\"ContentType\":\"text/plain\",\"Content\":\"Hello\"},"
                + "\"SupportedMessagingContentTypes\":[\"text/plain\","
                + "\"application/vnd.amazonaws.connect.message.interactive\","
                + "\"application/vnd.amazonaws.connect.message.interactive.response\"],"
                + "\"ParticipantConfiguration\":{\"ResponseMode\":\"INCREMENTAL\"},"
                + "\"ChatDurationInMinutes\":60,"
                + "\"PersistentChat\":{\"RehydrationType\":\"FROM_SEGMENT\","
                + "\"SourceContactId\":\"c-1\"},"
                + "\"SegmentAttributes\":{\"connect:Subtype\":"
                + "{\"ValueString\":\"connect:Guide\"}},"
                + "\"CustomerId\":\"crm-1\",\"DisconnectOnCustomerExit\":[\"AGENT\"]}");
  }

  @Test
  void aNameHas1To256Characters() {
    StartChat.of("🙂".repeat(256), "t");
    refused(
        () -> StartChat.of("a".repeat(257), "t"),
        "StartChatContact ParticipantDetails.DisplayName: expected 1 to 256 characters, got 257"
            + " characters");
    refused(
        () -> StartChat.of("", "t"),
        "StartChatContact ParticipantDetails.DisplayName: expected 1 to 256 characters, got 0"
            + " characters");
  }

  @Test
  void attributesHave32768BytesInAll() {
    PLAIN.withAttributes(Map.of("k", "ü".repeat(16_383) + "a"));
    refused(
        () -> PLAIN.withAttributes(Map.of("k", "ü".repeat(16_384))),
        "StartChatContact Attributes: expected at most 32,768 bytes of UTF-8 in all, got 32769"
            + " bytes");
  }

  @Test
  void attributesHavePlainKeys() {
    PLAIN.withAttributes(Map.of("a-Z_9", ""));
    refused(
        () -> PLAIN.withAttributes(Map.of("a b", "")),
        "StartChatContact Attributes: expected keys of letters, digits, - and _, got a b");
  }

  @Test
  void contentTypesHavePlainTextAmongThem() {
    refused(
        () -> PLAIN.withContentTypes(List.of("text/markdown")),
        "StartChatContact SupportedMessagingContentTypes: expected text/plain among others, got"
            + " [text/markdown]");
  }

  @Test
  void aChatLasts60To10080Minutes() {
    PLAIN.withDurationMinutes(60);
    PLAIN.withDurationMinutes(10_080);
    refused(
        () -> PLAIN.withDurationMinutes(59),
        "StartChatContact ChatDurationInMinutes: expected 60 to 10,080, got 59");
  }

  @Test
  void anInitialMessageHas1To16384Bytes() {
    PLAIN.withInitialMessage(ChatMessage.plain("ü".repeat(8_192)));
    refused(
        () -> PLAIN.withInitialMessage(ChatMessage.plain("")),
        "StartChatContact InitialMessage.Content: expected 1 to 16,384 bytes of UTF-8, got 0"
            + " bytes");
  }

  private static void refused(Runnable start, String why) {
    assertThatThrownBy(start::run).isInstanceOf(IllegalArgumentException.class).hasMessage(why);
  }
}
