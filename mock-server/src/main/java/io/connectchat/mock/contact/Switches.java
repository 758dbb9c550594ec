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

  public static final Switch<FlowStart> FLOW_START =
      choice(
          "flowStart",
          FlowStart.SUBSCRIPTION,
          "what starts the flow: the customer's first subscription, or the opening of its first"
              + " WebSocket (UNVERIFIED, protocol notes 3.5(29))");
  public static final Switch<Boolean> EARLIER_TOKENS_STAY =
      flag(
          "earlierTokensStay",
          true,
          "ConnectionTokens of earlier CreateParticipantConnection calls stay good; otherwise the"
              + " newest one only (UNVERIFIED, protocol notes 2.1(8))");
  public static final Switch<Boolean> CLIENT_TOKENS_REPEAT =
      flag(
          "clientTokensRepeat",
          true,
          "a SendMessage or SendEvent with a ClientToken that was there before gives the first"
              + " answer again, for the chat's life; otherwise it is a new item (UNVERIFIED, protocol"
              + " notes 2.4(26))");
  public static final Switch<ExtraSocket> EXTRA_SOCKET =
      choice(
          "extraSocket",
          ExtraSocket.REFUSED,
          "what becomes of one WebSocket more than a participant may have: it is refused, or the"
              + " oldest one is cut for it (UNVERIFIED, protocol notes 3.5(25))");
  public static final Switch<Integer> HANDSHAKE_REFUSAL =
      number(
          "handshakeRefusal",
          403,
          "HTTP status of a handshake with a forged, late or used URL (UNVERIFIED, protocol notes"
              + " 3.1(4))");
  public static final Switch<UnknownTopic> UNKNOWN_TOPIC =
      choice(
          "unknownTopic",
          UnknownTopic.FAILURE,
          "how a subscription to anything but aws/chat is answered: with status failure, with"
              + " status success, or not at all (UNVERIFIED, protocol notes 3.3(11))");
  public static final Switch<Boolean> START_POSITION_INCLUDED =
      flag(
          "startPositionIncluded",
          true,
          "GetTranscript with StartPosition.Id begins with that item, not with the next one"
              + " (UNVERIFIED, protocol notes 2.6(38))");
  public static final Switch<Boolean> TRANSCRIPT_NULLS =
      flag(
          "transcriptNulls",
          false,
          "Content of an item of the transcript that has none is null, as has been seen; otherwise"
              + " it is left out (protocol notes 2.6(36))");
  public static final Switch<Duration> RETRY_AFTER =
      time(
          "retryAfter",
          Duration.ZERO,
          "Retry-After of 429 answers, in whole seconds; zero: no such header (UNVERIFIED, protocol"
              + " notes 2.2(13))");
  public static final Switch<ErrorKey> ERROR_KEY =
      choice(
          "errorKey",
          ErrorKey.message,
          "the member of an error body that holds its words: message, as in every capture, or"
              + " Message, as in the model (protocol notes 2.2(11))");
  public static final Switch<Boolean> STRAY_BYTES_TAKEN =
      flag(
          "strayBytesTaken",
          true,
          "a frame with something behind its JSON, as the iOS SDK sends, is taken; otherwise it is"
              + " Forbidden (protocol notes 3.2(8))");
  public static final Switch<Boolean> OWN_TYPING_COMES_BACK =
      flag(
          "ownTypingComesBack",
          true,
          "who types gets the typing event, too (protocol notes 4.3, 5(4))");
  public static final Switch<Integer> PARTICIPANTS_PER_CHAT =
      number(
          "participantsPerChat",
          6,
          "most participants in a chat, the customer included, flows and bots of flows not; one"
              + " more does not get in (protocol notes 6; the refusal is UNVERIFIED)");
  public static final Switch<Integer> PAST_CONTACTS =
      number(
          "pastContacts",
          100,
          "most past contacts whose items a persistent chat shows, the latest ones (protocol notes"
              + " 6; that older ones are left out is UNVERIFIED)");
  public static final Switch<MessageProcessing> MESSAGE_PROCESSING =
      choice(
          "messageProcessing",
          MessageProcessing.OFF,
          "in-flight message processing of text, markdown and JSON: off; redact: SendMessage"
              + " answers PROCESSING, and long numbers and e-mail addresses are replaced before"
              + " anybody sees them; reject: messages with such data are REJECTED and never seen;"
              + " fail: every message is answered FAILED and delivered as it is (protocol notes 4.8;"
              + " what fails and what is seen of it is UNVERIFIED)");

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
          SLOW_READER_LIMIT,
          FLOW_START,
          EARLIER_TOKENS_STAY,
          CLIENT_TOKENS_REPEAT,
          EXTRA_SOCKET,
          HANDSHAKE_REFUSAL,
          UNKNOWN_TOPIC,
          START_POSITION_INCLUDED,
          TRANSCRIPT_NULLS,
          RETRY_AFTER,
          ERROR_KEY,
          STRAY_BYTES_TAKEN,
          OWN_TYPING_COMES_BACK,
          PARTICIPANTS_PER_CHAT,
          PAST_CONTACTS,
          MESSAGE_PROCESSING);

  /** What starts the flow. */
  public enum FlowStart {
    SUBSCRIPTION,
    HANDSHAKE
  }

  /** What becomes of one WebSocket too many. */
  public enum ExtraSocket {
    REFUSED,
    REPLACES_OLDEST
  }

  /** How a subscription to an unknown topic is answered. */
  public enum UnknownTopic {
    FAILURE,
    SUCCESS,
    SILENCE
  }

  /** The member of an error body that holds its words, named as on the wire. */
  public enum ErrorKey {
    message,
    Message
  }

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

  private static <E extends Enum<E>> Switch<E> choice(String name, E standard, String meaning) {
    return new Switch<>(name, standard.getDeclaringClass(), standard, meaning);
  }

  private static Switch<Boolean> flag(String name, boolean standard, String meaning) {
    return new Switch<>(name, Boolean.class, standard, meaning);
  }

  private static Switch<Duration> time(String name, Duration standard, String meaning) {
    return new Switch<>(name, Duration.class, standard, meaning);
  }
}
