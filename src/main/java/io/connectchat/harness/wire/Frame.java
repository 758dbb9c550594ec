package io.connectchat.harness.wire;

import java.util.List;

/**
 * A text frame that came from the service.
 *
 * <p>Source: amazon-connect-chatjs and its WebSocket manager (protocol notes 3.3 and 3.4).
 */
public sealed interface Frame {

  /** The frame as it came. */
  String text();

  /** In a few words and one line, for messages to people. */
  String inWords();

  /** Something happened in the chat (topic {@code aws/chat}). */
  record Chat(String text, Item item) implements Frame {
    @Override
    public String inWords() {
      return item.inWords();
    }
  }

  /** The answer to a subscription. */
  record SubscribeAck(String text, String status, List<String> topics) implements Frame {
    /** Whether the subscription to the chat stands. */
    public boolean success() {
      return "success".equals(status) && topics.contains(Frames.CHAT);
    }

    @Override
    public String inWords() {
      return "subscribe ack "
          + (status.isEmpty() ? "without a status" : OneLine.of(status, OneLine.NAME));
    }
  }

  /** The answer to a heartbeat. */
  record Heartbeat(String text) implements Frame {
    @Override
    public String inWords() {
      return "heartbeat";
    }
  }

  /** The answer to a ping, with the service's own status. */
  record Ping(String text, String statusCode, String statusContent) implements Frame {
    @Override
    public String inWords() {
      return "ping " + OneLine.of(statusCode, OneLine.NAME);
    }
  }

  /** A frame without a topic that carries a message, such as Forbidden. */
  record Failure(String text, String message) implements Frame {
    @Override
    public String inWords() {
      return "failure frame: " + OneLine.of(message, OneLine.SENTENCE);
    }
  }

  /** A frame of a topic that we do not know. */
  record Unknown(String text, String topic) implements Frame {
    @Override
    public String inWords() {
      return topic.isEmpty()
          ? "frame without a topic"
          : "frame of topic " + OneLine.of(topic, OneLine.NAME);
    }
  }

  /** A text that is no frame. */
  record Broken(String text, String why) implements Frame {
    @Override
    public String inWords() {
      return "broken frame: " + why;
    }
  }
}
