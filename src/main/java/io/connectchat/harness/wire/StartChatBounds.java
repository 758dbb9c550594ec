package io.connectchat.harness.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The bounds of StartChatContact's members, so that a run that could not start a single chat is
 * refused before it starts.
 */
final class StartChatBounds {
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_TOKEN = 500;
  private static final int LONGEST_ID = 256;
  private static final int LONGEST_CUSTOMER_ID = 128;
  private static final int MOST_ATTRIBUTE_BYTES = 32_768;
  private static final int MOST_MESSAGE_BYTES = 16_384;
  private static final int SHORTEST_MINUTES = 60;
  private static final int LONGEST_MINUTES = 10_080;

  private static final int LONGEST_TYPE = 100;
  private static final int LONGEST_SEGMENT_NAME = 128;
  private static final int LONGEST_SEGMENT_TEXT = 1_024;
  private static final SegmentValue GUIDE = SegmentValue.of("connect:Guide");
  private static final List<String> MAY_BE_INITIAL =
      List.of(
          ContentTypes.TEXT_PLAIN,
          ContentTypes.TEXT_MARKDOWN,
          ContentTypes.JSON,
          ContentTypes.INTERACTIVE_RESPONSE);

  private StartChatBounds() {}

  static void check(String displayName, String clientToken, Map<String, String> attributes) {
    length("ParticipantDetails.DisplayName", displayName, 1, LONGEST_NAME);
    length("ClientToken", clientToken, 1, LONGEST_TOKEN);
    int bytes = 0;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      String key = attribute.getKey();
      if (key.isEmpty() || !key.chars().allMatch(StartChatBounds::mayBeInKey)) {
        throw wrong("Attributes", "keys of letters, digits, - and _", OneLine.of(key));
      }
      bytes += key.getBytes(UTF_8).length + attribute.getValue().getBytes(UTF_8).length;
    }
    if (bytes > MOST_ATTRIBUTE_BYTES) {
      throw wrong("Attributes", "at most 32,768 bytes of UTF-8 in all", bytes + " bytes");
    }
  }

  static void check(
      Optional<ChatMessage> initialMessage,
      List<String> contentTypes,
      Map<String, SegmentValue> segmentAttributes) {
    if (!contentTypes.isEmpty() && !contentTypes.contains(ContentTypes.TEXT_PLAIN)) {
      throw wrong(
          "SupportedMessagingContentTypes", "text/plain among others", contentTypes.toString());
    }
    initialMessage.ifPresent(
        message -> {
          if (!MAY_BE_INITIAL.contains(message.contentType())) {
            throw wrong(
                "InitialMessage.ContentType",
                "one of " + String.join(", ", MAY_BE_INITIAL),
                OneLine.of(message.contentType()));
          }
          int bytes = message.content().getBytes(UTF_8).length;
          if (bytes < 1 || bytes > MOST_MESSAGE_BYTES) {
            throw wrong("InitialMessage.Content", "1 to 16,384 bytes of UTF-8", bytes + " bytes");
          }
        });
    for (String type : contentTypes) {
      length("SupportedMessagingContentTypes", type, 1, LONGEST_TYPE);
    }
    segmentAttributes.forEach(StartChatBounds::check);
    if (GUIDE.equals(segmentAttributes.get("connect:Subtype"))
        && !contentTypes.containsAll(
            List.of(ContentTypes.INTERACTIVE, ContentTypes.INTERACTIVE_RESPONSE))) {
      throw wrong(
          "SegmentAttributes",
          "both interactive content types among SupportedMessagingContentTypes for a guide",
          contentTypes.toString());
    }
  }

  static void check(
      OptionalInt durationMinutes,
      Optional<PersistentChat> persistentChat,
      Optional<String> relatedContactId,
      Optional<String> customerId) {
    durationMinutes.ifPresent(
        minutes -> {
          if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
            throw wrong("ChatDurationInMinutes", "60 to 10,080", Integer.toString(minutes));
          }
        });
    persistentChat.ifPresent(
        chat -> length("PersistentChat.SourceContactId", chat.sourceContactId(), 1, LONGEST_ID));
    relatedContactId.ifPresent(id -> length("RelatedContactId", id, 1, LONGEST_ID));
    customerId.ifPresent(id -> length("CustomerId", id, 1, LONGEST_CUSTOMER_ID));
    if (persistentChat.isPresent() && relatedContactId.isPresent()) {
      throw wrong("RelatedContactId", "none where there is a PersistentChat", "both");
    }
  }

  private static void length(String member, String value, int least, int most) {
    int characters = value.codePointCount(0, value.length());
    if (characters < least || characters > most) {
      throw wrong(member, least + " to " + most + " characters", characters + " characters");
    }
  }

  private static void check(String name, SegmentValue value) {
    length("SegmentAttributes", name, 1, LONGEST_SEGMENT_NAME);
    if (!name.chars().allMatch(c -> mayBeInKey(c) || c == ':')) {
      throw wrong("SegmentAttributes", "names of letters, digits, -, _ and :", OneLine.of(name));
    }
    if (value instanceof SegmentValue.Text text) {
      length("SegmentAttributes " + name, text.text(), 0, LONGEST_SEGMENT_TEXT);
    } else if (value instanceof SegmentValue.Arn arn) {
      length("SegmentAttributes " + name, arn.arn(), 0, LONGEST_SEGMENT_TEXT);
    } else if (value instanceof SegmentValue.Nested nested) {
      nested.values().forEach(StartChatBounds::check);
    } else if (value instanceof SegmentValue.Several several) {
      several.values().forEach(each -> check(name, each));
    }
  }

  private static boolean mayBeInKey(int character) {
    return character == '-'
        || character == '_'
        || character >= '0' && character <= '9'
        || character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z';
  }

  private static IllegalArgumentException wrong(String member, String expected, String got) {
    return new IllegalArgumentException(
        "StartChatContact " + member + ": expected " + expected + ", got " + got);
  }
}
