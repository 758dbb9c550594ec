package io.connectchat.harness.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.connectchat.harness.evidence.Bodies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Replaces what is secret or somebody's in the service's answers and frames by references. */
final class AnswerScrubber {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Members whose values are secrets or ids, whatever they look like. */
  private static final Set<String> SECRET =
      Set.of(
          "ParticipantToken",
          "ConnectionToken",
          "NextToken",
          "AuthenticationUrl",
          "ViewToken",
          "AttachmentId",
          "ContactId",
          "InitialContactId",
          "ParticipantId",
          "connectionId",
          "requestId");

  private final References references;

  AnswerScrubber(References references) {
    this.references = references;
  }

  /** A text of the service: first what is known by its member, then what looks like it. */
  String of(String text) {
    JsonNode json = Bodies.json(text);
    if (!json.isContainerNode()) {
      return references.inAnswer(text);
    }
    return references.inAnswer(text(scrub(json)));
  }

  private JsonNode scrub(JsonNode json) {
    if (json.isObject()) {
      ObjectNode object = (ObjectNode) json;
      people(object);
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        object.set(member.getKey(), member(member.getKey(), member.getValue()));
      }
    } else if (json.isArray()) {
      json.forEach(this::scrub);
    }
    return json;
  }

  private JsonNode member(String name, JsonNode value) {
    if (value.isTextual()) {
      String text = value.asText();
      if (SECRET.contains(name) && !text.isEmpty()) {
        references.register(name, text);
        return TextNode.valueOf(references.of(name, text));
      } else if (name.equals("Url")) {
        return TextNode.valueOf(references.of("url", text));
      }
      JsonNode inner = name.equalsIgnoreCase("content") ? Bodies.json(text) : value;
      // JSON in a text: a chat frame's content, a receipt's, an interactive message's.
      return inner.isObject() ? TextNode.valueOf(text(scrub(inner))) : value;
    }
    if (name.equals("HeadersToInclude") && value.isObject()) {
      ObjectNode headers = (ObjectNode) value;
      List.copyOf(headers.properties())
          .forEach(
              header -> {
                String text = header.getValue().asText();
                if (header.getKey().toLowerCase(Locale.ROOT).startsWith("x-amz-meta")) {
                  headers.put(header.getKey(), references.of("meta", text));
                }
              });
      return headers;
    }
    return scrub(value);
  }

  /** What others are called and say is theirs. */
  private void people(ObjectNode item) {
    String role = item.path("ParticipantRole").asText("");
    if (role.isEmpty() || role.equals("CUSTOMER")) {
      return;
    }
    if (item.path("Content").isTextual() && item.path("Type").asText().equals("MESSAGE")) {
      item.put("Content", references.of("words", item.path("Content").asText()));
    }
    if (item.path("DisplayName").isTextual()) {
      item.put("DisplayName", references.of("name", item.path("DisplayName").asText()));
    }
  }

  /** A tree as text. */
  static String text(JsonNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
