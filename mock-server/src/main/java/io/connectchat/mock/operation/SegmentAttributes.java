package io.connectchat.mock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.contact.ContentType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * System-defined attributes: structures with a ValueString, by name.
 *
 * <p>Source: Amazon Connect API, StartChatContact, SegmentAttributes.
 */
final class SegmentAttributes implements Constraint {
  private static final String SUBTYPE = "connect:Subtype";
  private static final String GUIDE = "connect:Guide";

  @Override
  public Optional<String> violation(String name, JsonNode value) {
    if (!value.isObject()) {
      return Optional.of(name + " must be an object of structures.");
    }
    return value.properties().stream()
        .filter(attribute -> !attribute.getValue().isObject())
        .map(a -> name + "." + a.getKey() + " must be an object such as {\"ValueString\":\"a\"}.")
        .findFirst();
  }

  /**
   * The attributes that have a ValueString.
   *
   * @throws ApiError 400 if the chat is to be a guide and cannot show one
   */
  static Map<String, String> read(Call call, JsonNode body) {
    Map<String, String> attributes = new LinkedHashMap<>();
    body.path("SegmentAttributes")
        .properties()
        .forEach(
            attribute ->
                Json.text(attribute.getValue(), "ValueString")
                    .ifPresent(text -> attributes.put(attribute.getKey(), text)));
    List<String> types = new ArrayList<>();
    body.path("SupportedMessagingContentTypes").forEach(type -> types.add(type.asText()));
    List<String> needed = List.of(ContentType.INTERACTIVE, ContentType.INTERACTIVE_RESPONSE);
    if (GUIDE.equals(attributes.get(SUBTYPE)) && !types.containsAll(needed)) {
      throw call.invalid(
          "SegmentAttributes."
              + SUBTYPE
              + " "
              + GUIDE
              + " needs the SupportedMessagingContentTypes "
              + String.join(" and ", needed)
              + ".");
    }
    return attributes;
  }
}
