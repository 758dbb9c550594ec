package io.connectchat.harness.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The frames that a customer sends, and the reading of those that it gets. */
public final class Frames {
  /** The topic of everything that happens in a chat. */
  public static final String CHAT = "aws/chat";

  /** Asks for the chat's frames; nothing comes before it is acknowledged. */
  public static final String SUBSCRIBE =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}";

  /** Keeps the socket alive; sent every ten seconds. */
  public static final String HEARTBEAT = "{\"topic\":\"aws/heartbeat\"}";

  private Frames() {}

  /**
   * Reads a frame. Whatever the text is, there is a frame for it, and never an exception. An empty
   * text is a frame without a topic: AWS's clients pass over it.
   */
  public static Frame read(String text) {
    if (text.isEmpty()) {
      return new Frame.Unknown(text, "");
    }
    FlatObject flat = new FlatObject(text);
    Outer outer = new Outer();
    while (flat.next()) {
      outer.member(flat);
    }
    return flat.isWhole() ? outer.frame(text) : readAny(text);
  }

  private static Frame readAny(String text) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return new Frame.Broken(text, "not a JSON object");
      }
      Outer outer = new Outer();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        outer.member(json.currentName(), json);
      }
      Json.end(json);
      return outer.frame(text);
    } catch (IOException e) {
      return new Frame.Broken(text, Json.why(e));
    }
  }

  /** The members of the outer object, as far as any kind of frame needs them. */
  private static final class Outer {
    private String topic = "";
    private String content = "";
    private boolean contentIsText;
    private String status = "";
    private List<String> topics = List.of();
    private String statusCode = "";
    private String statusContent = "";
    private String message = "";

    void member(FlatObject flat) {
      if (flat.isNamed("topic")) {
        topic = flat.value(CHAT);
      } else if (flat.isNamed("content")) {
        contentIsText = true;
        content = flat.value();
      } else if (flat.isNamed("statusCode")) {
        statusCode = flat.value();
      } else if (flat.isNamed("statusContent")) {
        statusContent = flat.value();
      } else if (flat.isNamed("message")) {
        message = flat.value();
      }
    }

    void member(String name, JsonParser json) throws IOException {
      JsonToken value = json.nextToken();
      switch (name) {
        case "topic" -> topic = Json.scalar(json);
        case "content" -> {
          if (value == JsonToken.START_OBJECT) {
            acknowledgement(json);
          } else {
            contentIsText = value == JsonToken.VALUE_STRING;
            content = Json.scalar(json);
          }
        }
        case "statusCode" -> statusCode = Json.scalar(json);
        case "statusContent" -> statusContent = Json.scalar(json);
        case "message" -> message = Json.scalar(json);
        default -> json.skipChildren();
      }
    }

    private void acknowledgement(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if ("status".equals(name)) {
          status = Json.scalar(json);
        } else if ("topics".equals(name) && value == JsonToken.START_ARRAY) {
          topics = new ArrayList<>();
          while (json.nextToken() != JsonToken.END_ARRAY) {
            topics.add(Json.scalar(json));
          }
        } else {
          json.skipChildren();
        }
      }
    }

    Frame frame(String text) {
      return switch (topic) {
        case CHAT -> chat(text);
        case "aws/subscribe" -> new Frame.SubscribeAck(text, status, List.copyOf(topics));
        case "aws/heartbeat" -> new Frame.Heartbeat(text);
        case "aws/ping" -> new Frame.Ping(text, statusCode, statusContent);
        case "" ->
            message.isEmpty() ? new Frame.Unknown(text, "") : new Frame.Failure(text, message);
        default -> new Frame.Unknown(text, topic);
      };
    }

    private Frame chat(String text) {
      if (!contentIsText) {
        return new Frame.Broken(text, "aws/chat frame whose content is not a text");
      }
      try {
        return new Frame.Chat(text, ItemReader.read(content));
      } catch (IOException e) {
        return new Frame.Broken(text, "aws/chat frame whose content is not a JSON object");
      }
    }
  }
}
