package io.connectchat.harness.evidence.film;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Failed;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.NotSent;
import io.connectchat.harness.evidence.Observation.Sending;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.Subscribed;
import io.connectchat.harness.evidence.Observation.Transcript;
import io.connectchat.harness.evidence.Observation.TranscriptMissing;
import io.connectchat.harness.evidence.film.Shot.Kind;
import io.connectchat.harness.evidence.film.Shot.Phase;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes shots of one conversation. It takes over only the members that are named here, so bodies,
 * headers, tokens and URLs cannot get into a film.
 */
final class Camera {
  /** Characters of a text that are shown. */
  static final int TEXT = 60;

  /** Characters of a sentence that says why something failed. */
  static final int SENTENCE = 160;

  /** Characters of a name from outside. */
  static final int NAME = 40;

  private static final int OK = 200;

  /** What is said of a call that went well, by its operation. */
  private static final String[] WELL =
      Arrays.stream(Operation.values())
          .map(operation -> operation.title() + " " + OK)
          .toArray(String[]::new);

  private Phase phase = Phase.STARTING;
  private int sockets;

  /** The shot of an observation; empty for what a film does not show. */
  Optional<Shot> shoot(Observation seen) {
    if (seen instanceof FrameIn in) {
      return Optional.of(in(in));
    } else if (seen instanceof Call call) {
      return Optional.of(call(call));
    } else if (seen instanceof Sending sending) {
      String content = Redaction.beginning(sending.content(), TEXT);
      long waited = Math.max(0, sending.nanos() - sending.intendedNanos());
      return Optional.of(
          shot(Kind.SENDING, seen, waited, sending.message(), "to be sent", content));
    } else if (seen instanceof FrameOut out) {
      return Optional.of(shot(Kind.FRAME_OUT, seen, 0, out.socket(), said(out.text()), ""));
    } else if (seen instanceof NotSent not) {
      return Optional.of(shot(Kind.NOT_SENT, seen, 0, not.message(), "not sent", ""));
    } else if (seen instanceof Failed failed) {
      String why = Redaction.beginning(failed.why(), SENTENCE);
      return Optional.of(shot(Kind.FAILED, seen, 0, 0, "failed: " + failed.step(), why));
    } else if (seen instanceof SocketOpened opened) {
      sockets++;
      long took = opened.nanos() - opened.startNanos();
      return Optional.of(shot(Kind.SOCKET_OPENED, seen, took, opened.socket(), "socket open", ""));
    } else if (seen instanceof Subscribed subscribed) {
      moveOn(Phase.CHATTING);
      long took = subscribed.nanos() - subscribed.startNanos();
      return Optional.of(shot(Kind.SUBSCRIBED, seen, took, subscribed.socket(), "subscribed", ""));
    } else if (seen instanceof SocketClosed closed) {
      return Optional.of(closed(closed));
    } else if (seen instanceof Transcript transcript) {
      String what = "transcript read: " + transcript.items().size() + " items";
      return Optional.of(shot(Kind.TRANSCRIPT, seen, 0, 0, what, ""));
    } else if (seen instanceof TranscriptMissing missing) {
      String why = Redaction.beginning(missing.answer().inWords(), SENTENCE);
      return Optional.of(shot(Kind.TRANSCRIPT, seen, 0, 0, "transcript not read", why));
    }
    return Optional.empty();
  }

  private Shot call(Call call) {
    boolean accepted = call.answer() instanceof Answer.Accepted;
    if (accepted && call.operation() == Operation.START_CHAT_CONTACT) {
      moveOn(Phase.CONNECTING);
    } else if (call.operation() == Operation.DISCONNECT_PARTICIPANT) {
      moveOn(Phase.LEAVING);
    }
    return new Shot(
        Kind.CALL,
        phase,
        call.nanos(),
        call.nanos() - call.startNanos(),
        call.message(),
        what(call),
        accepted && call.operation() == Operation.SEND_MESSAGE ? sentId(call.answer()) : "",
        "",
        accepted ? "" : Redaction.beginning(why(call.answer()), SENTENCE));
  }

  private static String what(Call call) {
    boolean usual = call.answer() instanceof Answer.Accepted accepted && accepted.status() == OK;
    return usual
        ? WELL[call.operation().ordinal()]
        : call.operation().title() + " " + outcome(call.answer());
  }

  private static String outcome(Answer answer) {
    if (answer instanceof Answer.Accepted accepted) {
      return Integer.toString(accepted.status());
    } else if (answer instanceof Answer.Refused refused) {
      return (refused.error().status() + " " + Redaction.beginning(refused.error().type(), NAME))
          .strip();
    }
    return answer instanceof Answer.Unsent ? "never sent" : "without an answer";
  }

  private static String why(Answer answer) {
    return answer instanceof Answer.Refused refused ? refused.error().message() : answer.inWords();
  }

  /** Found without reading the body as a whole, since each message's answer comes by here. */
  private static String sentId(Answer answer) {
    String body = ((Answer.Accepted) answer).body();
    int name = body.indexOf("\"Id\"");
    int from = name < 0 ? -1 : body.indexOf('"', name + 4);
    int to = from < 0 ? -1 : body.indexOf('"', from + 1);
    return to < 0 ? "" : Redaction.beginning(body.substring(from + 1, to), NAME);
  }

  /** What the customer said on the socket, by what it can say. */
  private static String said(String text) {
    return switch (text) {
      case Frames.SUBSCRIBE -> "subscribe";
      case Frames.HEARTBEAT -> "heartbeat";
      default -> "frame of " + text.length() + " characters";
    };
  }

  private Shot in(FrameIn in) {
    if (in.frame() instanceof Frame.Chat chat) {
      return item(in, chat.item());
    }
    String what = Redaction.beginning(in.frame().inWords(), TEXT);
    return shot(Kind.FRAME_IN, in, 0, in.socket(), what, "");
  }

  private Shot item(FrameIn in, Item item) {
    if (item.isChatEnded()) {
      phase = Phase.ENDED;
    }
    String words = item.isMessage() ? message(item) : Redaction.beginning(item.inWords(), TEXT);
    return new Shot(
        Kind.FRAME_IN,
        phase,
        in.nanos(),
        0,
        in.socket(),
        words,
        Redaction.beginning(item.id(), NAME),
        Redaction.beginning(item.absoluteTime(), NAME),
        item.isMessage() ? Redaction.beginning(item.content(), TEXT) : "");
  }

  private static String message(Item item) {
    if (!item.partial() && "CUSTOMER".equals(item.participantRole())) {
      return "MESSAGE from CUSTOMER";
    }
    String what = item.partial() ? "piece of a MESSAGE" : "MESSAGE";
    return what + " from " + Redaction.beginning(item.participantRole(), NAME);
  }

  private Shot closed(SocketClosed closed) {
    sockets--;
    if (sockets == 0 && phase == Phase.CHATTING) {
      phase = Phase.CONNECTING;
    }
    String what =
        "socket closed by "
            + (closed.byUs() ? "the customer" : "the service")
            + ", code "
            + closed.code();
    String reason = Redaction.beginning(closed.reason(), TEXT);
    return shot(Kind.SOCKET_CLOSED, closed, 0, closed.socket(), what, reason);
  }

  /** A chat that has ended, or is being left, does not begin again. */
  void moveOn(Phase to) {
    if (to.compareTo(phase) > 0) {
      phase = to;
    }
  }

  Phase phase() {
    return phase;
  }

  Shot shot(Kind kind, Observation seen, long tookNanos, int number, String what, String text) {
    return new Shot(kind, phase, seen.nanos(), tookNanos, number, what, "", "", text);
  }
}
