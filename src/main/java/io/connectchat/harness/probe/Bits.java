package io.connectchat.harness.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

/** Small pieces that requests are made of. */
final class Bits {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final ObjectWriter ESCAPING =
      JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

  private Bits() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static byte[] bytes(JsonNode json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The same JSON with an escape for every character that is not ASCII, as Java clients send it.
   */
  static byte[] escaped(JsonNode json) {
    try {
      return ESCAPING.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String token() {
    return UUID.randomUUID().toString();
  }

  /** A body of CreateParticipantConnection. */
  static ObjectNode types(String... types) {
    ObjectNode body = object();
    for (String type : types) {
      body.withArray("Type").add(type);
    }
    return body;
  }

  /** A URI; an empty one where the text is none. */
  static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return URI.create("");
    }
  }
}
