package io.connectchat.harness.evidence;

import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.StartChat;
import java.net.URI;
import java.util.List;

/** One thing that was seen of a conversation, at a time in monotonic nanoseconds. */
public sealed interface Observation {

  /** When it was seen, or when it ended, in nanoseconds of the run's monotonic clock. */
  long nanos();

  /**
   * The customer sets out to start a chat.
   *
   * @param target the name of the target: fake, endpoint, gateway or aws
   */
  record Starting(StartChat wanted, String target, long nanos) implements Observation {}

  /**
   * The customer sets out to send a message.
   *
   * @param message its number in the conversation, from 1
   * @param contentType of what is to be said
   * @param content what is to be said
   * @param intendedNanos when it was meant to be sent; earlier than {@code nanos} if the customer
   *     was held up
   */
  record Sending(int message, String contentType, String content, long intendedNanos, long nanos)
      implements Observation {
    /** Plain text. */
    public Sending(int message, String content, long intendedNanos, long nanos) {
      this(message, ContentTypes.TEXT_PLAIN, content, intendedNanos, nanos);
    }
  }

  /** A message that was to be sent and could not even be tried, since the chat has failed. */
  record NotSent(int message, long nanos) implements Observation {}

  /**
   * A call to the service has ended.
   *
   * @param message the number of the message that the call was for, or 0
   * @param startNanos when the customer began it: the look-up of the host, the connection and TLS
   *     are part of the call wherever it needs a new connection
   */
  record Call(Operation operation, int message, long startNanos, long nanos, Answer answer)
      implements Observation {}

  /**
   * What a call carried that was refused with 400 or 403, right before its {@link Call} (or {@link
   * Retried}): what a load run keeps in place of an {@link Exchange}, to tell why.
   *
   * @param token which one it carried
   * @param behindExpiry whether the newest ConnectionToken's Expiry had passed by this machine's
   *     clock
   * @param asked without credentials: no token, no signature, and of the address the path alone
   */
  record RefusedRequest(
      Operation operation, Token token, boolean behindExpiry, Asked asked, long nanos)
      implements Observation {}

  /**
   * A call ended in a way that a retry may mend, and is made again: with the same ClientToken,
   * after a pause. The {@link Call} that follows spans all attempts and has the outcome of the
   * last.
   *
   * @param attempt the one that ended, from 1
   * @param startNanos when this attempt began
   * @param pauseNanos until the next attempt
   */
  record Retried(
      Operation operation,
      int message,
      int attempt,
      long startNanos,
      long nanos,
      Answer answer,
      long pauseNanos)
      implements Observation {}

  /**
   * The customer has lost its connection, or gives it up, and sets out for a new one.
   *
   * @param why in a few words
   */
  record ReconnectStarted(String why, long nanos) implements Observation {}

  /**
   * The customer is back: a new socket, subscribed, and the gap filled.
   *
   * @param attempts how many it took, from 1
   * @param startNanos when the connection was lost
   */
  record Reconnected(int socket, int attempts, long startNanos, long nanos)
      implements Observation {}

  /** A reconnect was refused with 403: the chat has ended while the customer was away. */
  record EndedMeanwhile(long nanos) implements Observation {}

  /**
   * What the transcript had of the time in which the customer heard nothing, without what the
   * customer had heard before; the service does not send it again on the new socket.
   */
  record BackFilled(List<Item> items, long nanos) implements Observation {}

  /** A new socket has taken over from one whose time would soon have been up. */
  record Rotated(int from, int to, long startNanos, long nanos) implements Observation {}

  /**
   * The customer sets out to send an event; the call to SendEvent follows.
   *
   * @param contentType typing, connection.acknowledged, message.delivered or message.read, in full
   * @param messageId the message that a receipt is for; else empty
   */
  record SendingEvent(String contentType, String messageId, long nanos) implements Observation {}

  /** The customer sets out to send a file; the calls of the upload follow. */
  record SendingAttachment(String name, String contentType, int bytes, long nanos)
      implements Observation {}

  /** An upload was completed: from now on the attachment's frame is awaited. */
  record AttachmentSent(String attachmentId, long startNanos, long nanos) implements Observation {}

  /**
   * A file was downloaded.
   *
   * @param bytes its size
   * @param same whether it is, byte for byte, what it should be; true where nobody knows that
   */
  record AttachmentRead(String attachmentId, int bytes, boolean same, long startNanos, long nanos)
      implements Observation {}

  /**
   * The customer has gone without a word: its sockets are cut and nobody has ended the chat, which
   * goes on without it.
   */
  record Abandoned(long nanos) implements Observation {}

  /**
   * The customer could not do a step that its chat needs.
   *
   * @param step start, connection, socket open, subscribe, send or disconnect
   * @param why one line: what was expected, what came, how long it took
   */
  record Failed(String step, String why, long nanos) implements Observation {
    /** The step in which a customer ends its chat. */
    public static final String DISCONNECT = "disconnect";
  }

  /**
   * The customer of a dialogue has, or has not, got what it expected.
   *
   * @param explanation of what is not met, in one line: which step, what was expected, what came
   */
  record Expected(boolean met, String explanation, long nanos) implements Observation {}

  /** A WebSocket is open. Sockets of a conversation are numbered from 1. */
  record SocketOpened(int socket, long startNanos, long nanos) implements Observation {}

  /** The first subscription of a socket was acknowledged. */
  record Subscribed(int socket, long startNanos, long nanos) implements Observation {}

  /** The customer sent a frame. */
  record FrameOut(int socket, long nanos, String text) implements Observation {}

  /** A frame arrived. */
  record FrameIn(int socket, long nanos, Frame frame) implements Observation {}

  /**
   * A WebSocket is closed.
   *
   * @param code of the close frame, 1006 when there was none
   * @param byUs whether the customer closed it
   */
  record SocketClosed(int socket, long nanos, int code, String reason, boolean byUs)
      implements Observation {}

  /**
   * The customer sets out to read the whole transcript. What was accepted or came before this must
   * be in it; what comes until it has been read may be.
   */
  record TranscriptAsked(long nanos) implements Observation {}

  /**
   * The transcript was read to its end; items in the order of AbsoluteTime as the service has it.
   */
  record Transcript(List<Item> items, long nanos) implements Observation {}

  /** The transcript could not be read. */
  record TranscriptMissing(Answer answer, long nanos) implements Observation {}

  /**
   * One HTTP request and what came of it, whole: for rules that look at requests, headers and
   * bodies. Load runs do without.
   *
   * @param operation the operation's name in the service model, such as {@code SendMessage}; {@code
   *     GatewayStart}, {@code Upload} and {@code Download} for what is none
   */
  record Exchange(String operation, Asked asked, Answered answered, long startNanos, long nanos)
      implements Observation {}

  /**
   * The handshake of a WebSocket was begun.
   *
   * @param url a secret, as it holds a credential
   */
  record SocketAsked(int socket, URI url, long nanos) implements Observation {
    /** Without the secret. */
    @Override
    public String toString() {
      return "SocketAsked[" + socket + "]";
    }
  }

  /**
   * A WebSocket did not open.
   *
   * @param status the HTTP status of the refusal, 0 when no answer came
   */
  record SocketRefused(int socket, int status, String why, long nanos) implements Observation {}

  /**
   * What a client shows its user of the conversation.
   *
   * @param messages in the order in which the user sees them
   */
  record Shown(List<ShownMessage> messages, long nanos) implements Observation {
    /** An immutable list. */
    public Shown {
      messages = List.copyOf(messages);
    }
  }

  /**
   * What a client says about its own doings: a line of its log, or an error for its user.
   *
   * @param words may hold what they should not
   */
  record Explained(String words, long nanos) implements Observation {
    /** Without the words. */
    @Override
    public String toString() {
      return "Explained[" + words.length() + " characters]";
    }
  }

  /** Nobody watched the client any longer. */
  record WatchEnded(long nanos) implements Observation {}
}
