package io.connectchat.mock.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.contact.Message;
import java.util.List;

/**
 * What the customer said last.
 *
 * @param action the action of an interactive response; empty for anything else
 * @param groups what the regex of the answer found, the whole first
 */
record Said(String messageId, String contentType, String text, String action, List<String> groups) {
  static final Said NOTHING = new Said("", "", "", "", List.of());
  private static final JsonMapper JSON = new JsonMapper();

  static Said of(Message message) {
    String action =
        message.contentType().equals(ContentType.INTERACTIVE_RESPONSE)
            ? action(message.content())
            : "";
    return new Said(message.id(), message.contentType(), message.content(), action, List.of());
  }

  Said found(List<String> found) {
    return new Said(messageId, contentType, text, action, found);
  }

  private static String action(String response) {
    try {
      return JSON.readTree(response).path("action").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
