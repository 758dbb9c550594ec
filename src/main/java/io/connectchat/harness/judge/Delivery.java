package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Sending;
import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.SentItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Follows each message from its send to its echo and to its answer. A message is in memory until
 * its fate is known; an echo may come before the answer to its send.
 */
final class Delivery {
  /** Own frames whose message is not known yet; more than one at a time is rare. */
  private static final int EARLY = 16;

  private final Patience patience;
  private final Own own;
  private final Notes notes;
  private final LatencyBook latency;
  private final Map<Integer, Message> sending = new HashMap<>();
  private final Map<String, Message> unechoed = new HashMap<>();
  private final Deque<Message> unanswered = new ArrayDeque<>();
  private final Deque<Early> early = new ArrayDeque<>();

  private record Early(Item item, long nanos) {}

  Delivery(Patience patience, Own own, Notes notes, LatencyBook latency) {
    this.patience = patience;
    this.own = own;
    this.notes = notes;
    this.latency = latency;
  }

  void sending(Sending sending) {
    Message message = new Message(sending);
    this.sending.put(sending.message(), message);
    unanswered.add(message);
  }

  /** A call of SendMessage has ended. */
  void called(Call call) {
    Message message = sending.remove(call.message());
    if (message == null) {
      return;
    }
    message.sentNanos = call.startNanos();
    Answer answer = call.answer();
    if (answer instanceof Answer.Accepted accepted) {
      accepted(message, call, accepted);
    } else if (answer instanceof Answer.Unsure) {
      give(message, Count.UNSURE);
    } else {
      give(message, Count.REFUSED);
    }
  }

  private void accepted(Message message, Call call, Answer.Accepted accepted) {
    SentItem item;
    try {
      item = SentItem.read(Operation.SEND_MESSAGE, accepted.body());
    } catch (MalformedAnswer e) {
      give(message, Count.UNSURE);
      return;
    }
    latency.record(Leg.SEND_ACK, call.nanos() - call.startNanos());
    message.acceptedNanos = call.nanos();
    message.id = item.id();
    message.processed = item.processed();
    own.accepted(item.id(), message.number());
    unechoed.put(item.id(), message);
    for (Iterator<Early> frames = early.iterator(); frames.hasNext(); ) {
      Early frame = frames.next();
      if (frame.item().id().equals(item.id())) {
        frames.remove();
        echoed(unechoed.remove(item.id()), frame.item(), frame.nanos());
        return;
      }
    }
  }

  private void give(Message message, Count outcome) {
    unanswered.remove(message);
    notes.tally().add(Count.SENT);
    notes.tally().add(outcome);
  }

  /** An own message came back. */
  void echo(Item item, long nanos) {
    Message message = unechoed.remove(item.id());
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
    accepted(message);
    notes.tally().add(Count.ECHOED);
    notes.tally().observe(LoadRule.ECHO_CONTENT);
    latency.record(Leg.ECHO, nanos - message.sentNanos);
    latency.record(Leg.ECHO_FROM_INTENDED, nanos - message.sending.intendedNanos());
    if (!message.processed && !item.content().equals(message.sending.content())) {
      notes.found(
          LoadRule.ECHO_CONTENT,
          message
              + " was sent as "
              + Notes.quote(message.sending.content())
              + " and came back as "
              + Notes.quote(item.content()),
          nanos);
    }
  }

  private void accepted(Message message) {
    notes.tally().add(Count.SENT);
    notes.tally().add(Count.ACCEPTED);
    notes.tally().observe(LoadRule.ECHO);
  }

  /** The other side said something: it answers the oldest message that still waits. */
  void reply(long nanos) {
    Message message = unanswered.poll();
    if (message != null) {
      notes.tally().add(Count.REPLIES);
      long since = message.sentNanos == 0 ? message.sending.nanos() : message.sentNanos;
      latency.record(Leg.REPLY, nanos - since);
    }
  }

  /** Settles what has waited too long. */
  void settle(long nanos) {
    settleReplies(nanos);
    if (!unechoed.isEmpty()) {
      unechoed.values().removeIf(message -> isLost(message, nanos));
    }
  }

  private void settleReplies(long nanos) {
    for (Message first = unanswered.peek();
        patience.awaitsReplies() && first != null && first.hasWaited(patience.replyNanos(), nanos);
        first = unanswered.peek()) {
      unanswered.poll();
      notes.tally().add(Count.UNANSWERED);
      notes.trouble(
          Notes.ANSWER,
          first + " got no answer within " + Notes.seconds(patience.replyNanos()),
          nanos);
    }
  }

  private boolean isLost(Message message, long nanos) {
    if (!message.hasWaited(patience.echoNanos(), nanos)) {
      return false;
    }
    lost(message, "within " + Notes.seconds(patience.echoNanos()), nanos);
    return true;
  }

  private void lost(Message message, String until, long nanos) {
    accepted(message);
    notes.tally().add(Count.UNDELIVERED);
    notes.found(
        LoadRule.ECHO, message + " was accepted and its frame did not come " + until, nanos);
  }

  /** How long, in nanoseconds from now, something is still worth waiting for; 0 when nothing is. */
  long openFor(long nanos) {
    long until = 0;
    for (Message message : unechoed.values()) {
      until = Math.max(until, message.acceptedNanos + patience.echoNanos() - nanos);
    }
    for (Message message : unanswered) {
      if (patience.awaitsReplies()) {
        until = Math.max(until, message.acceptedNanos + patience.replyNanos() - nanos);
      }
    }
    return until;
  }

  /** No frame can come any more. */
  void noMoreFrames(String why, long nanos) {
    unechoed.values().forEach(message -> lost(message, "before " + why, nanos));
    unechoed.clear();
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
      noMoreFrames("the conversation ended", nanos);
      if (patience.awaitsReplies()) {
        notes.tally().add(Count.UNANSWERED, unanswered.size());
      }
    }
  }

  /** A message under way. */
  private static final class Message {
    private final Sending sending;
    private long sentNanos;
    private long acceptedNanos;
    private String id = "";
    private boolean processed;

    Message(Sending sending) {
      this.sending = sending;
    }

    int number() {
      return sending.message();
    }

    boolean hasWaited(long limit, long nanos) {
      return acceptedNanos != 0 && nanos - acceptedNanos > limit;
    }

    @Override
    public String toString() {
      return "message " + number() + (id.isEmpty() ? "" : " (Id " + id + ")");
    }
  }
}
