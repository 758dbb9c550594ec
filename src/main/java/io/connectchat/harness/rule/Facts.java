package io.connectchat.harness.rule;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.wire.Frame;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What several checks need to know of a history. */
public final class Facts {
  private static final int THROTTLED = 429;

  private Facts() {}

  /** Whether a participant operation is concerned, and not one of the Connect Service. */
  public static boolean isParticipant(Exchange call) {
    return switch (call.operation()) {
      case "CreateParticipantConnection",
          "SendMessage",
          "SendEvent",
          "GetTranscript",
          "DisconnectParticipant",
          "StartAttachmentUpload",
          "CompleteAttachmentUpload",
          "GetAttachment" ->
          true;
      default -> false;
    };
  }

  /** Whether the call is one of the two AWS APIs, and not an upload, a preflight or a gateway's. */
  public static boolean isApi(Exchange call) {
    return isParticipant(call)
        || call.operation().equals("StartChatContact")
        || call.operation().equals("StopContact");
  }

  /** Whether a quota answered in the service's place. */
  public static boolean throttled(Exchange call) {
    return call.answered().status() == THROTTLED;
  }

  /** When the chat of a conversation began to end: its first disconnect or stop was asked for. */
  public static OptionalLong endBegan(Session session) {
    return LongStream.concat(
            Stream.of("DisconnectParticipant", "StopContact")
                .flatMap(operation -> session.accepted(operation).stream())
                .mapToLong(Exchange::startNanos),
            endFrames(session))
        .min();
  }

  /**
   * When the chat had ended for everybody: chat.ended came; or, where it did not, a disconnect or
   * stop was answered and patience is over.
   */
  public static OptionalLong ended(History history, Session session) {
    OptionalLong told = endFrames(session).min();
    if (told.isPresent()) {
      return told;
    }
    return Stream.of("DisconnectParticipant", "StopContact")
        .flatMap(operation -> session.accepted(operation).stream())
        .mapToLong(call -> call.nanos() + history.patienceNanos() / 2)
        .min();
  }

  /** Whether the chat was certainly alive all the time that a call took. */
  public static boolean alive(Seen<Exchange> call) {
    OptionalLong end = endBegan(call.session());
    return end.isEmpty() || call.what().nanos() - end.getAsLong() < 0;
  }

  /** Whether a call was begun when the chat had certainly ended. */
  public static boolean afterEnd(History history, Seen<Exchange> call) {
    OptionalLong end = ended(history, call.session());
    return end.isPresent() && call.what().startNanos() - end.getAsLong() > 0;
  }

  /** Whether a call bears a ConnectionToken of its own conversation. */
  public static boolean bearsConnectionToken(Seen<Exchange> call) {
    return call.session().connectionTokens().contains(call.what().asked().bearer());
  }

  /** Whether a call bears the credential that it needs, of its own conversation. */
  public static boolean bearsItsToken(Seen<Exchange> call) {
    Set<String> right =
        call.what().operation().equals("CreateParticipantConnection")
            ? call.session().participantTokens()
            : call.session().connectionTokens();
    return right.contains(call.what().asked().bearer());
  }

  /** Whether time was moved on in a conversation, so that tokens may be out of date. */
  public static boolean timeMoved(Session session) {
    return !session.exchanges("AdvanceClock").isEmpty();
  }

  /** How much time lies between two moments for the service: what passed, and what was moved. */
  public static Duration elapsed(Session session, long from, long to) {
    Duration passed = Duration.ofNanos(to - from);
    for (Exchange moved : session.accepted("AdvanceClock")) {
      if (moved.startNanos() - from >= 0 && moved.nanos() - to <= 0) {
        passed = passed.plus(Duration.parse(moved.asked().json().path("advance").asText()));
      }
    }
    return passed;
  }

  /**
   * The sockets that must have heard of what a call did: subscribed before it, and observed for as
   * long as patience lasts after it, or until the chat's end came.
   */
  public static List<SocketStory> listeners(History history, Seen<Exchange> call) {
    return call.session().sockets().stream()
        .filter(socket -> socket.listening(call.what().startNanos(), call.what().nanos()))
        .filter(socket -> waited(history, socket, call.what()))
        .toList();
  }

  /**
   * Whether a socket was watched for long enough after a moment to say that something is missing.
   */
  public static boolean waited(History history, SocketStory socket, long since) {
    boolean ended =
        socket.chats().stream().anyMatch(frame -> isEnd(frame) && frame.nanos() - since > 0);
    return ended || socket.endNanos() - since >= history.patienceNanos();
  }

  /** The chat's end may overtake the answer to the call that brings it about. */
  private static boolean waited(History history, SocketStory socket, Exchange call) {
    return waited(history, socket, call.nanos())
        || socket.chats().stream()
            .anyMatch(frame -> isEnd(frame) && frame.nanos() - call.startNanos() > 0);
  }

  /** Whether a frame is the chat's end. */
  public static boolean isEnd(FrameIn frame) {
    return frame.frame() instanceof Frame.Chat chat && chat.item().isChatEnded();
  }

  /** What a call was answered, for messages to people. */
  public static String answer(Seen<Exchange> call) {
    return call.what().operation() + " was answered " + call.what().answered().inWords();
  }

  private static LongStream endFrames(Session session) {
    return session.sockets().stream()
        .flatMap(socket -> socket.chats().stream())
        .filter(Facts::isEnd)
        .mapToLong(FrameIn::nanos);
  }
}
