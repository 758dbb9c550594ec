package io.connectchat.harness.judge;

import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.Leg;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Matches what the other side says with what it answers: the n-th answer with the n-th send. A
 * message awaits its answer from its send on, since the answer may overtake that of SendMessage.
 */
final class Replies {
  private final Patience patience;
  private final Notes notes;
  private final LatencyBook latency;
  private final Deque<Message> awaiting = new ArrayDeque<>();

  /** Until then the first has not waited too long, as long as it is the first. */
  private long patientUntil;

  private boolean patient;

  Replies(Patience patience, Notes notes, LatencyBook latency) {
    this.patience = patience;
    this.notes = notes;
    this.latency = latency;
  }

  void await(Message message) {
    awaiting.add(message);
  }

  /** Nobody needs to answer it: it was refused, or nobody knows whether it was taken. */
  void forget(Message message) {
    awaiting.remove(message);
    patient = false;
  }

  /** The other side said something that it has not said before. */
  void reply(long nanos) {
    Message message = awaiting.poll();
    patient = false;
    if (message != null) {
      notes.tally().add(Count.REPLIES);
      latency.record(Leg.REPLY, nanos - message.sentNanos());
    }
  }

  /** Gives up what has waited too long. */
  void settle(long nanos) {
    // Nearly each observation comes by here, and the first has long left the processor's cache.
    if (!patient || nanos - patientUntil > 0) {
      look(nanos);
    }
  }

  private void look(long nanos) {
    for (Message first = awaiting.peek();
        first != null && first.isAccepted() && first.left(patience.replyNanos(), nanos) < 0;
        first = awaiting.peek()) {
      awaiting.poll();
      if (patience.awaitsReplies()) {
        unanswered(first, "within " + Notes.seconds(patience.replyNanos()), nanos);
      }
    }
    Message first = awaiting.peek();
    patient = first != null && first.isAccepted();
    patientUntil = patient ? nanos + first.left(patience.replyNanos(), nanos) : 0;
  }

  private void unanswered(Message message, String until, long nanos) {
    notes.tally().add(Count.UNANSWERED);
    notes.trouble(Notes.ANSWER, message + " got no answer " + until, nanos);
  }

  /** How long, in nanoseconds from now, an answer is still worth waiting for. */
  long openFor(long nanos) {
    if (!patience.awaitsReplies()) {
      return 0;
    }
    return awaiting.stream()
        .filter(Message::isAccepted)
        .mapToLong(message -> message.left(patience.replyNanos(), nanos))
        .max()
        .orElse(0);
  }

  /** Nobody waits for an answer any more. */
  void abandon() {
    awaiting.clear();
    patient = false;
  }

  /** No answer can come any more. */
  void close(long nanos) {
    if (patience.awaitsReplies()) {
      awaiting.forEach(message -> unanswered(message, "before the conversation ended", nanos));
    }
    awaiting.clear();
    patient = false;
  }
}
