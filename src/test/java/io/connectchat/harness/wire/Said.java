package io.connectchat.harness.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a service says, as it says it: texts in JSON in a text in JSON. */
final class Said {
  private static final ObjectMapper JSON = new ObjectMapper();

  static final String HELLO =
      """
      {"AbsoluteTime":"2026-11-22T05:31:01.515Z","Content":"Hello","ContentType":"text/plain",\
      "Id":"m-1","Type":"MESSAGE","ParticipantId":"p-1","DisplayName":"BOT",\
      "ParticipantRole":"SYSTEM","InitialContactId":"c-1","ContactId":"c-2"}""";

  private Said() {}

  /** A chat frame around an item. */
  static String chat(String item) {
    return "{\"content\":"
        + quoted(item)
        + ",\"contentType\":\"application/json\",\"topic\":\"aws/chat\"}";
  }

  /** A text as a JSON string, with raw UTF-8 where JSON allows it. */
  static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A text as a JSON string in which every character is an escape. */
  static String escaped(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
    return json.append('"').toString();
  }

  /** The item of a chat frame around this one. */
  static Item read(String item) {
    return ((Frame.Chat) Frames.read(chat(item))).item();
  }
}
