package io.connectchat.harness.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An interactive message: options that a customer picks one of.
 *
 * <p>Source: Amazon Connect Administrator Guide, interactive messages;
 * amazon-connect-chat-interface for what a pick sends (protocol notes 4.7).
 */
public final class Interactive {
  /** What stands in the content of a list with more pages, and goes back with an action. */
  private static final List<String> REFERENCES =
      List.of("preIndex", "nextIndex", "listId", "referenceId");

  private final String messageId;
  private final JsonNode template;
  private final List<Option> options;

  /**
   * Something to pick.
   *
   * @param title what the customer sees; of a time slot, its date
   * @param action of a button that asks for more than a text, such as SHOW_MORE; else empty
   */
  public record Option(String title, String action) {}

  private Interactive(String messageId, JsonNode template) {
    this.messageId = messageId;
    this.template = template;
    List<Option> found = new ArrayList<>();
    collect(template.at("/data/content"), found);
    this.options = List.copyOf(found);
  }

  /** The interactive message in an item; empty when it is none, or one that cannot be read. */
  public static Optional<Interactive> in(Item item) {
    if (!item.isInteractive()) {
      return Optional.empty();
    }
    try {
      JsonNode template = Json.tree(item.content());
      return template.isObject()
          ? Optional.of(new Interactive(item.id(), template))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The Id of the message. */
  public String messageId() {
    return messageId;
  }

  /** ListPicker, TimePicker, Panel, QuickReply, Carousel, or what the service may add. */
  public String templateType() {
    return template.path("templateType").asText("");
  }

  /** What is asked; may be empty. */
  public String title() {
    return template.at("/data/content/title").asText("");
  }

  /** What can be picked, in its order; of a carousel, the options of all its panels. */
  public List<Option> options() {
    return options;
  }

  /** The option with a title, letter case aside. */
  public Optional<Option> option(String title) {
    return options.stream().filter(option -> option.title().equalsIgnoreCase(title)).findFirst();
  }

  /**
   * What AWS's own web client sends when an option is picked: its title as plain text, or a
   * response where the option has an action.
   */
  public ChatMessage pick(Option option) {
    return option.action().isEmpty()
        ? ChatMessage.plain(option.title())
        : response(option.action());
  }

  /** A response with an action; only for chats that were started with its content type. */
  public ChatMessage response(String action) {
    JsonNode content = template.at("/data/content");
    byte[] response =
        Json.object(
            json -> {
              json.writeStringField("version", "1.0");
              json.writeObjectFieldStart("data");
              json.writeStringField("actionName", action);
              json.writeStringField("templateType", templateType());
              for (String reference : REFERENCES) {
                JsonNode value = content.path(reference);
                if (value.isTextual()) {
                  json.writeStringField(reference, value.textValue());
                } else if (value.isNumber()) {
                  json.writeNumberField(reference, value.longValue());
                }
              }
              json.writeEndObject();
              json.writeStringField("action", action);
            });
    return new ChatMessage(
        ContentTypes.INTERACTIVE_RESPONSE, new String(response, StandardCharsets.UTF_8));
  }

  private static void collect(JsonNode content, List<Option> found) {
    for (JsonNode slot : content.path("timeslots")) {
      found.add(new Option(slot.path("date").asText(""), ""));
    }
    for (JsonNode element : content.path("elements")) {
      JsonNode panel = element.at("/data/content");
      if (panel.isObject()) {
        collect(panel, found);
      } else {
        found.add(
            new Option(element.path("title").asText(""), element.path("actionDetail").asText("")));
      }
    }
  }
}
