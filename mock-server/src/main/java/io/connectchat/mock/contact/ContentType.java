package io.connectchat.mock.contact;

import java.util.Set;

/**
 * Content types of messages.
 *
 * <p>Source: Amazon Connect participant API, SendMessage; protocol notes 4.2.
 */
public final class ContentType {
  public static final String TEXT = "text/plain";
  public static final String MARKDOWN = "text/markdown";
  public static final String JSON = "application/json";
  public static final String INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive";
  public static final String INTERACTIVE_RESPONSE = INTERACTIVE + ".response";

  /** Those that a customer may send. Interactive templates come from flows and bots only. */
  public static final Set<String> SENDABLE = Set.of(TEXT, MARKDOWN, JSON, INTERACTIVE_RESPONSE);

  private ContentType() {}

  /** The one text for a sendable type, so that no message keeps one of its own. */
  public static String shared(String sendable) {
    return switch (sendable) {
      case TEXT -> TEXT;
      case MARKDOWN -> MARKDOWN;
      case JSON -> JSON;
      case INTERACTIVE_RESPONSE -> INTERACTIVE_RESPONSE;
      default -> sendable;
    };
  }
}
