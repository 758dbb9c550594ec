package io.connectchat.mock.contact;

import java.time.Duration;

/**
 * What nobody outside Amazon knows for sure, or what differs between instances: one named switch
 * each. {@link #defaults()} is the one table of defaults.
 *
 * @param textLimit most characters (code points) of a text/plain or text/markdown message;
 *     UNVERIFIED whether 1024 or 16384 binds (protocol notes 2.4(23))
 * @param socketsPerParticipant open WebSockets of one participant; one more is refused at the
 *     handshake (the refusal is UNVERIFIED, protocol notes 3.5(25))
 * @param urlLifetime how long a WebSocket URL can be opened (protocol notes 3.1(3))
 * @param connectionLifetime how far ahead ConnectionExpiry lies (protocol notes 3.1(3))
 * @param tokenLifetime how long a ConnectionToken is good (protocol notes 2.1(5))
 * @param connectWithin how long after its start a chat waits for the customer to subscribe
 *     (protocol notes 1.4(11); the exact moment is UNVERIFIED)
 * @param closeAfterEnd how long after chat.ended the server closes a socket that is still open
 *     (UNVERIFIED)
 */
public record Switches(
    int textLimit,
    int socketsPerParticipant,
    Duration urlLifetime,
    Duration connectionLifetime,
    Duration tokenLifetime,
    Duration connectWithin,
    Duration closeAfterEnd) {

  public static Switches defaults() {
    return new Switches(
        1024,
        5,
        Duration.ofSeconds(100),
        Duration.ofHours(1),
        Duration.ofDays(1),
        Duration.ofMinutes(5),
        Duration.ofSeconds(5));
  }

  /**
   * Most characters of a message of this content type.
   *
   * <p>Source: Amazon Connect participant API, SendMessage, Content.
   */
  public int contentLimit(String contentType) {
    return switch (contentType) {
      case ContentType.TEXT, ContentType.MARKDOWN -> textLimit;
      case ContentType.JSON -> 12_000;
      case ContentType.INTERACTIVE_RESPONSE -> 12_288;
      default -> 16_384;
    };
  }
}
