package io.connectchat.harness.wire;

/**
 * What a customer says: a content type and a content of that type.
 *
 * <p>Nothing is checked here, since a harness must be able to say what a service should refuse.
 */
public record ChatMessage(String contentType, String content) {

  /** Plain text. */
  public static ChatMessage plain(String text) {
    return new ChatMessage(ContentTypes.TEXT_PLAIN, text);
  }

  /** Markdown; only for chats that were started with it among their content types. */
  public static ChatMessage markdown(String text) {
    return new ChatMessage(ContentTypes.TEXT_MARKDOWN, text);
  }

  /** JSON; only for chats that were started with it among their content types. */
  public static ChatMessage json(String text) {
    return new ChatMessage(ContentTypes.JSON, text);
  }
}
