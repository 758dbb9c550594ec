package io.connectchat.harness.wire;

/** Content types of messages and events. */
public final class ContentTypes {
  public static final String TEXT_PLAIN = "text/plain";

  /** What the content type of every event starts with. */
  public static final String EVENT = "application/vnd.amazonaws.connect.event.";

  /** The last event of a chat. */
  public static final String CHAT_ENDED = EVENT + "chat.ended";

  private ContentTypes() {}
}
