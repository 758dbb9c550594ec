package io.connectchat.mock.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.mock.stream.Notification;
import io.connectchat.mock.stream.Topics;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Shows what message streams have published, as a subscriber of the Amazon SNS topic would get it.
 *
 * <p>Source: Amazon Connect administrator guide, Amazon SNS payload.
 */
final class ListTopics implements Operation {
  private static final String TOPIC = "topic=";

  private final Topics topics;

  ListTopics(Topics topics) {
    this.topics = topics;
  }

  @Override
  public String name() {
    return "ListTopics";
  }

  @Override
  public Family family() {
    return Family.ADMIN;
  }

  @Override
  public Route route() {
    return new Route("GET", "/__admin/chat/topics");
  }

  @Override
  public ApiResponse answer(Call call) {
    Optional<String> wanted = wanted(call.request().query());
    return ApiResponse.json(
        200,
        Json.object(
            json -> {
              json.writeArrayFieldStart("published");
              for (Notification notification : topics.published()) {
                if (wanted.isEmpty() || wanted.get().equals(notification.topicArn())) {
                  write(json, notification);
                }
              }
              json.writeEndArray();
            }));
  }

  private static Optional<String> wanted(String query) {
    return Arrays.stream(query.split("&"))
        .filter(part -> part.startsWith(TOPIC))
        .map(part -> part.substring(TOPIC.length()).replace("+", "%2B"))
        .map(ListTopics::decoded)
        .findFirst();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // no percent-encoding: then no topic is called so
    }
  }

  private static void write(JsonGenerator json, Notification notification) throws IOException {
    json.writeStartObject();
    json.writeStringField("Type", "Notification");
    json.writeStringField("MessageId", notification.messageId());
    json.writeStringField("TopicArn", notification.topicArn());
    json.writeStringField("Message", notification.message());
    json.writeStringField("Timestamp", Json.time(notification.at()));
    json.writeObjectFieldStart("MessageAttributes");
    for (var attribute : notification.attributes().entrySet()) {
      json.writeObjectFieldStart(attribute.getKey());
      json.writeStringField("Type", "String");
      json.writeStringField("Value", attribute.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
