package io.connectchat.harness.wire;

/** Content types of messages and events. */
public final class ContentTypes {
  public static final String TEXT_PLAIN = "text/plain";
  public static final String TEXT_MARKDOWN = "text/markdown";
  public static final String JSON = "application/json";

  /** A message with options to pick from. Flows and bots send it, customers cannot. */
  public static final String INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive";

  /** A customer's answer to an interactive message that has an action. */
  public static final String INTERACTIVE_RESPONSE = INTERACTIVE + ".response";

  /** What the content type of every event starts with. */
  public static final String EVENT = "application/vnd.amazonaws.connect.event.";

  /** The last event of a chat. */
  public static final String CHAT_ENDED = EVENT + "chat.ended";

  /** Somebody is typing. */
  public static final String TYPING = EVENT + "typing";

  /** A receipt: a message has reached its reader. */
  public static final String DELIVERED = EVENT + "message.delivered";

  /** A receipt: a message was read. */
  public static final String READ = EVENT + "message.read";

  /** What customers sent when their socket stood; not maintained by AWS since 2024-12-31. */
  public static final String CONNECTION_ACKNOWLEDGED = EVENT + "connection.acknowledged";

  private ContentTypes() {}
}
