package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Sending;
import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.SentItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Follows each message from its send to its echo. A message is in memory until its fate is known;
 * an echo may come before the answer to its send.
 */
final class Delivery {
  /** Own frames whose message is not known yet; more than one at a time is rare. */
  private static final int EARLY = 16;

  private final Patience patience;
  private final Own own;
  private final Notes notes;
  private final LatencyBook latency;
  private final Sockets sockets;
  private final Replies replies;
  private final Premises premises;

  // Of each there is hardly ever more than one: a walk costs less than a map.
  private final List<Message> sending = new ArrayList<>(1);
  private final List<Message> unechoed = new ArrayList<>(1);
  private final Deque<Early> early = new ArrayDeque<>();

  private record Early(Item item, long nanos) {}

  Delivery(
      Patience patience,
      Own own,
      Notes notes,
      LatencyBook latency,
      Sockets sockets,
      Replies replies,
      Premises premises) {
    this.patience = patience;
    this.own = own;
    this.notes = notes;
    this.latency = latency;
    this.sockets = sockets;
    this.replies = replies;
    this.premises = premises;
  }

  void sending(Sending sending) {
    Message message = new Message(sending);
    Message before = takeSending(message.number());
    if (before != null) {
      unsure(before);
    }
    this.sending.add(message);
    replies.await(message);
  }

  private Message takeSending(int number) {
    for (int i = 0; i < sending.size(); i++) {
      if (sending.get(i).number() == number) {
        return sending.remove(i);
      }
    }
    return null;
  }

  private Message takeUnechoed(String id) {
    for (int i = 0; i < unechoed.size(); i++) {
      if (unechoed.get(i).id().equals(id)) {
        return unechoed.remove(i);
      }
    }
    return null;
  }

  /** A call of SendMessage has ended. */
  void called(Call call) {
    Message message = takeSending(call.message());
    if (message == null) {
      return;
    }
    message.called(call);
    Sent sent = Sent.by(call);
    if (sent instanceof Sent.Accepted accepted) {
      accepted(message, call, accepted.item());
    } else if (sent instanceof Sent.Refused) {
      notTaken(message, Count.REFUSED);
    } else {
      unsure(message);
    }
  }

  private void accepted(Message message, Call call, SentItem item) {
    latency.record(Leg.SEND_ACK, call.nanos() - call.startNanos());
    message.accepted(item, call.nanos());
    premises.accepted(message, call.nanos());
    replies.accepted(message);
    if (own.isAccepted(item.id())) {
      int other = own.message(item.id());
      lost(message, "since the service gave message " + other + " the same Id", call.nanos());
      return;
    }
    own.accepted(item.id(), message.number());
    message.silenced(sockets.silence());
    unechoed.add(message);
    earlyEcho(item.id()).ifPresent(echo -> echo(echo.item(), echo.nanos()));
  }

  private Optional<Early> earlyEcho(String id) {
    for (Iterator<Early> frames = early.iterator(); frames.hasNext(); ) {
      Early frame = frames.next();
      if (frame.item().id().equals(id)) {
        frames.remove();
        return Optional.of(frame);
      }
    }
    return Optional.empty();
  }

  private void unsure(Message message) {
    notTaken(message, Count.UNSURE);
  }

  private void notTaken(Message message, Count outcome) {
    replies.forget(message);
    notes.tally().add(Count.SENT);
    notes.tally().add(outcome);
  }

  /** An own message came back. */
  void echo(Item item, long nanos) {
    Message message = takeUnechoed(item.id());
    if (message != null) {
      echoed(message, item, nanos);
    } else if (!own.isAccepted(item.id()) && !sending.isEmpty()) {
      if (early.size() == EARLY) {
        early.poll();
      }
      early.add(new Early(item, nanos));
    }
  }

  private void echoed(Message message, Item item, long nanos) {
    delivered(message, Count.ECHOED);
    latency.record(Leg.ECHO, nanos - message.sentNanos());
    latency.record(Leg.ECHO_FROM_INTENDED, nanos - message.intendedNanos());
    if (message.isProcessed()) {
      return;
    }
    notes.tally().observe(LoadRule.ECHO_CONTENT);
    if (!item.content().equals(message.content())) {
      String change = Notes.change(message.content(), item.content());
      notes.found(LoadRule.ECHO_CONTENT, message + " " + change, nanos);
    }
  }

  private void delivered(Message message, Count outcome) {
    notes.tally().add(Count.SENT);
    notes.tally().add(Count.ACCEPTED);
    notes.tally().add(outcome);
    notes.tally().observe(LoadRule.ECHO);
  }

  private void lost(Message message, String why, long nanos) {
    delivered(message, Count.UNDELIVERED);
    String explanation = message + " was accepted and its frame did not come ";
    notes.found(LoadRule.ECHO, explanation + why, nanos, message.sentNanos());
  }

  /** Gives up what has waited too long. */
  void settle(long nanos) {
    if (!unechoed.isEmpty()) {
      unechoed.removeIf(message -> isLost(message, nanos));
    }
  }

  private boolean isLost(Message message, long nanos) {
    if (message.left(patience.echoNanos(), nanos) >= 0) {
      return false;
    }
    giveUp(message, "within " + Notes.seconds(patience.echoNanos()), nanos);
    return true;
  }

  private void giveUp(Message message, String until, long nanos) {
    lost(message, message.silence().isEmpty() ? until : "since " + message.silence(), nanos);
  }

  /** How long, in nanoseconds from now, an echo is still worth waiting for. */
  long openFor(long nanos) {
    return unechoed.stream()
        .mapToLong(message -> message.left(patience.echoNanos(), nanos))
        .max()
        .orElse(0);
  }

  /** The customer's last socket is gone: what has not come, is not likely to. */
  void silenced() {
    unechoed.forEach(message -> message.silenced(sockets.silence()));
  }

  /**
   * The conversation is over.
   *
   * @param cut whether it was cut short, so that what was still under way has no fate
   */
  void close(boolean cut, long nanos) {
    settle(nanos);
    if (cut) {
      notes.tally().add(Count.IN_FLIGHT, unechoed.size() + sending.size());
    } else {
      unechoed.forEach(message -> giveUp(message, "before the conversation ended", nanos));
      sending.forEach(this::unsure);
    }
    unechoed.clear();
    sending.clear();
  }
}
