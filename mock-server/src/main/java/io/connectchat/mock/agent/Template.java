package io.connectchat.mock.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.mock.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The interactive templates: what holds their options and how many of those they take.
 *
 * <p>Source: Amazon Connect administrator guide, interactive messages; protocol notes 4.7.
 */
enum Template {
  ListPicker("elements", "title", 1, 6),
  TimePicker("timeslots", "date", 1, 40),
  Panel("elements", "title", 1, 10),
  QuickReply("elements", "title", 1, Integer.MAX_VALUE),
  Carousel("elements", "title", 1, Integer.MAX_VALUE),
  ViewResource("", "", 0, 0);

  private static final int LIMIT = 16_384;

  private final String options;
  private final String label;
  private final int least;
  private final int most;

  Template(String options, String label, int least, int most) {
    this.options = options;
    this.label = label;
    this.least = least;
    this.most = most;
  }

  /** What is wrong with an interactive message; empty when nothing is. */
  static Optional<String> complaint(JsonNode message) {
    String type = message.path("templateType").asText();
    if (Arrays.stream(values()).noneMatch(t -> t.name().equals(type))) {
      List<String> known = Arrays.stream(values()).map(Enum::name).toList();
      return Optional.of(
          "unknown templateType '%s'; %s".formatted(type, Nearest.hint(type, known)));
    }
    if (message.toString().length() > LIMIT) {
      return Optional.of("an interactive message has at most " + LIMIT + " characters");
    }
    return valueOf(type).wrongContent(message.path("data").path("content"));
  }

  private Optional<String> wrongContent(JsonNode content) {
    if (!content.isObject()) {
      return Optional.of(name() + " must have 'data' with 'content'");
    }
    if (this == ViewResource) {
      return content.hasNonNull("viewId")
          ? Optional.empty()
          : Optional.of("ViewResource must have a 'viewId' in its content");
    }
    int count = content.path(options).size();
    return count >= least && count <= most
        ? Optional.empty()
        : Optional.of(
            "%s must have %s '%s' in its content, but has %d"
                .formatted(
                    name(), most > 1_000 ? "1 or more" : least + " to " + most, options, count));
  }

  /** What a customer can pick in this message, messages inside it included. */
  static List<String> options(JsonNode message) {
    Template template = valueOf(message.path("templateType").asText());
    return StreamSupport.stream(
            message.path("data").path("content").path(template.options).spliterator(), false)
        .flatMap(element -> labels(template, element))
        .toList();
  }

  private static Stream<String> labels(Template template, JsonNode element) {
    Stream<String> own = Stream.of(element.path(template.label).asText());
    return template == Carousel && element.has("templateType")
        ? Stream.concat(own, options(element).stream())
        : own;
  }

  /** The message with the version that all have. */
  static ObjectNode complete(ObjectNode message) {
    return message.has("version") ? message : message.put("version", "1.0");
  }
}
