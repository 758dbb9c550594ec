package io.connectchat.harness.evidence.film;

import java.util.Locale;
import java.util.Objects;

/**
 * One thing that was seen, as a film shows it. Absent texts are empty.
 *
 * @param kind what sort of thing
 * @param phase where the conversation stood when it was over
 * @param nanos when it was seen, or ended, in nanoseconds of the run's monotonic clock; as exact as
 *     a microsecond
 * @param tookNanos how long it took; 0 for what has no length
 * @param number of the message (calls, sends) or of the socket; 0 where there is none
 * @param what it in a few words, such as {@code SendMessage 200}
 * @param id the Id of the item that it is about
 * @param time the item's AbsoluteTime, by the service's clock
 * @param text what was said, the beginning of it
 */
public record Shot(
    Kind kind,
    Phase phase,
    long nanos,
    long tookNanos,
    int number,
    String what,
    String id,
    String time,
    String text) {

  /** What sort of thing was seen. */
  public enum Kind {
    /** The customer sets out to send a message. */
    SENDING,
    /** A message that could not even be tried. */
    NOT_SENT,
    /** A call to the service, and its answer. */
    CALL,
    /** The customer could not do a step that its chat needs. */
    FAILED,
    SOCKET_OPENED,
    SUBSCRIBED,
    FRAME_OUT,
    FRAME_IN,
    SOCKET_CLOSED,
    /** The transcript was read, or could not be. */
    TRANSCRIPT;

    /** Whether it is about a socket, so that {@link Shot#number()} is the socket's. */
    public boolean isOfSocket() {
      return switch (this) {
        case SOCKET_OPENED, SUBSCRIBED, FRAME_OUT, FRAME_IN, SOCKET_CLOSED -> true;
        default -> false;
      };
    }
  }

  /** Where a conversation stands. */
  public enum Phase {
    STARTING,
    CONNECTING,
    CHATTING,
    LEAVING,
    /** The service has said that the chat is over. */
    ENDED;

    /** For people. */
    public String inWords() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Shot {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(phase);
  }
}
