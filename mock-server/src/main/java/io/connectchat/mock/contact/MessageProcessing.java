package io.connectchat.mock.contact;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What happens to a message between its acceptance and its delivery.
 *
 * <p>Source: Amazon Connect administrator guide, message processing; participant API,
 * MessageProcessingMetadata; protocol notes 4.8.
 */
public enum MessageProcessing {
  OFF,
  REDACT,
  REJECT,
  FAIL;

  private static final Set<String> PROCESSED =
      Set.of(ContentType.TEXT, ContentType.MARKDOWN, ContentType.JSON);

  /** Card and account numbers, with blanks or hyphens in them or not, and e-mail addresses. */
  private static final Pattern SENSITIVE =
      Pattern.compile("\\d(?:[ -]?\\d){8,18}|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");

  private static final String REPLACEMENT = "[PII]";

  /**
   * What became of a message.
   *
   * @param status PROCESSING, FAILED or REJECTED, as SendMessage answers it; empty: it answers none
   * @param content what the others see
   * @param isSeen whether they see it
   */
  public record Outcome(Optional<String> status, String content, boolean isSeen) {}

  /** Processes a message. */
  public Outcome of(String contentType, String content) {
    if (this == OFF || !PROCESSED.contains(contentType)) {
      return new Outcome(Optional.empty(), content, true);
    }
    return switch (this) {
      case REDACT -> outcome("PROCESSING", SENSITIVE.matcher(content).replaceAll(REPLACEMENT));
      case REJECT ->
          SENSITIVE.matcher(content).find()
              ? new Outcome(Optional.of("REJECTED"), content, false)
              : outcome("PROCESSING", content);
      default -> outcome("FAILED", content);
    };
  }

  private static Outcome outcome(String status, String content) {
    return new Outcome(Optional.of(status), content, true);
  }
}
