package io.connectchat.harness.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/**
 * An error that a service answered.
 *
 * @param status the HTTP status
 * @param type the error's type, such as {@code ThrottlingException}; empty when the answer had none
 * @param message the service's words; for an answer that is no JSON, its beginning
 */
public record ApiError(int status, String type, String message) {
  /**
   * Reads an error as AWS's clients do: the type from the header, else from {@code code} or {@code
   * __type} in the body.
   *
   * @param header the value of x-amzn-ErrorType, empty when absent
   */
  public static ApiError read(int status, String header, String body) {
    JsonNode json = unwrapped(object(body));
    String type = first(header, text(json, "code"), text(json, "__type"));
    String message = first(text(json, "message"), text(json, "Message"));
    return new ApiError(status, name(type), json.isMissingNode() ? beginning(body) : message);
  }

  /** Status, type and the beginning of the message in one line. */
  public String inWords() {
    StringBuilder words = new StringBuilder().append(status);
    if (!type.isEmpty()) {
      words.append(' ').append(OneLine.of(type, OneLine.NAME));
    }
    if (!message.isEmpty()) {
      words.append(" (").append(OneLine.of(message, OneLine.SENTENCE)).append(')');
    }
    return words.toString();
  }

  /**
   * The front of amazon-connect-chat-ui-examples answers with the AWS SDK's error in data.Error.
   */
  private static JsonNode unwrapped(JsonNode json) {
    JsonNode inner = json.at("/data/Error");
    return inner.isObject() ? inner : json;
  }

  private static JsonNode object(String body) {
    try {
      JsonNode json = Json.tree(body);
      return json.isObject() ? json : MissingNode.getInstance();
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static String text(JsonNode json, String member) {
    return json.path(member).asText("");
  }

  private static String first(String... candidates) {
    for (String candidate : candidates) {
      if (!candidate.isEmpty()) {
        return candidate;
      }
    }
    return "";
  }

  /** The bare name in {@code com.amazonaws#Name:http://...}. */
  private static String name(String type) {
    int colon = type.indexOf(':');
    String head = colon < 0 ? type : type.substring(0, colon);
    return head.substring(head.indexOf('#') + 1);
  }

  private static String beginning(String body) {
    return OneLine.of(body.strip().replaceAll("\\s+", " "), OneLine.SENTENCE);
  }
}
