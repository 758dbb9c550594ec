package io.connectchat.mock.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every {@link Switch} is set to. The constants are the one table of defaults.
 *
 * <p>Source: protocol notes 11 and 12.
 */
public final class Switches {
  public static final Switch<Integer> TEXT_LIMIT =
      number(
          "textLimit",
          1024,
          "most characters (code points) of a text/plain or text/markdown message; UNVERIFIED"
              + " whether 1024 or 16384 binds (protocol notes 2.4(23))");
  public static final Switch<Integer> SOCKETS_PER_PARTICIPANT =
      number(
          "socketsPerParticipant",
          5,
          "open WebSockets of one participant; one more is refused at the handshake (the refusal is"
              + " UNVERIFIED, protocol notes 3.5(25))");
  public static final Switch<Duration> URL_LIFETIME =
      time(
          "urlLifetime",
          Duration.ofSeconds(100),
          "how long a WebSocket URL can be opened (protocol notes 3.1(3))");
  public static final Switch<Boolean> URL_ONLY_ONCE =
      flag(
          "urlOnlyOnce",
          true,
          "a WebSocket URL that has been opened is refused the second time (UNVERIFIED, protocol"
              + " notes 3.1(4))");
  public static final Switch<Duration> CONNECTION_LIFETIME =
      time(
          "connectionLifetime",
          Duration.ofHours(1),
          "how far ahead ConnectionExpiry lies (protocol notes 3.1(3))");
  public static final Switch<Boolean> CLOSE_AT_CONNECTION_EXPIRY =
      flag(
          "closeAtConnectionExpiry",
          false,
          "a socket that is still open at ConnectionExpiry is closed with code 1001; UNVERIFIED,"
              + " default: it stays open (protocol notes 3.1(5))");
  public static final Switch<Duration> TOKEN_LIFETIME =
      time(
          "tokenLifetime",
          Duration.ofDays(1),
          "how long a ConnectionToken is good (protocol notes 2.1(5))");
  public static final Switch<Duration> CONNECT_WITHIN =
      time(
          "connectWithin",
          Duration.ofMinutes(5),
          "how long after its start a chat waits for the customer to subscribe; the exact moment is"
              + " UNVERIFIED (protocol notes 1.4(11, 12))");
  public static final Switch<Duration> CLOSE_AFTER_END =
      time(
          "closeAfterEnd",
          Duration.ofSeconds(5),
          "how long after chat.ended the server closes a socket that is still open, with code 1000"
              + " (UNVERIFIED)");
  public static final Switch<Duration> SCAN_TIME =
      time(
          "attachmentScanTime",
          Duration.ZERO,
          "how long the attachment scanner takes; above zero the attachment shows as IN_PROGRESS"
              + " first, and its verdict comes as a frame with the same Id (UNVERIFIED, protocol"
              + " notes 2.8(52))");

  public static final Switch<Integer> SLOW_READER_LIMIT =
      number(
          "slowReaderLimit",
          1_000_000,
          "characters that may wait for a client that does not read its socket; above it the"
              + " connection is cut (UNVERIFIED)");

  private static final List<Switch<?>> ALL =
      List.of(
          TEXT_LIMIT,
          SOCKETS_PER_PARTICIPANT,
          URL_LIFETIME,
          URL_ONLY_ONCE,
          CONNECTION_LIFETIME,
          CLOSE_AT_CONNECTION_EXPIRY,
          TOKEN_LIFETIME,
          CONNECT_WITHIN,
          CLOSE_AFTER_END,
          SCAN_TIME,
          SLOW_READER_LIMIT);

  private final Map<Switch<?>, Object> changed;

  private Switches(Map<Switch<?>, Object> changed) {
    this.changed = changed;
  }

  public static Switches defaults() {
    return new Switches(Map.of());
  }

  /** Every switch there is. */
  public static List<Switch<?>> all() {
    return ALL;
  }

  public <T> T get(Switch<T> which) {
    return which.type().cast(changed.getOrDefault(which, which.standard()));
  }

  /** These switches with one of them set otherwise. */
  public <T> Switches with(Switch<T> which, T value) {
    Map<Switch<?>, Object> next = new HashMap<>(changed);
    next.put(which, value);
    return new Switches(Map.copyOf(next));
  }

  /** ConnectionExpiry of the WebSocket URL that holds this credential. */
  public Instant connectionExpiry(Credential url) {
    return url.expiresAt().minus(get(URL_LIFETIME)).plus(get(CONNECTION_LIFETIME));
  }

  /**
   * Most characters of a message of this content type.
   *
   * <p>Source: Amazon Connect participant API, SendMessage, Content.
   */
  public int contentLimit(String contentType) {
    return switch (contentType) {
      case ContentType.TEXT, ContentType.MARKDOWN -> get(TEXT_LIMIT);
      case ContentType.JSON -> 12_000;
      case ContentType.INTERACTIVE_RESPONSE -> 12_288;
      default -> 16_384;
    };
  }

  private static Switch<Integer> number(String name, int standard, String meaning) {
    return new Switch<>(name, Integer.class, standard, meaning);
  }

  private static Switch<Boolean> flag(String name, boolean standard, String meaning) {
    return new Switch<>(name, Boolean.class, standard, meaning);
  }

  private static Switch<Duration> time(String name, Duration standard, String meaning) {
    return new Switch<>(name, Duration.class, standard, meaning);
  }
}
