package io.connectchat.harness.judge;

import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.Leg;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Matches what the other side says with what it answers: the n-th answer with the n-th send. A
 * message awaits its answer from its send on, since the answer may overtake that of SendMessage.
 * Where nobody asks for answers they are timed all the same, and of a message that was accepted
 * only its times are kept: with no other side to speak of, thousands would wait here.
 */
final class Replies {
  private final Patience patience;
  private final Notes notes;
  private final LatencyBook latency;

  /** Those whose times are all that is kept of them; sent before the others. */
  private final SentTimes timed = new SentTimes();

  private final Deque<Message> awaiting = new ArrayDeque<>(2);

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
    keepTimes();
  }

  /** The service has taken it. */
  void accepted(Message message) {
    if (message == awaiting.peek()) {
      keepTimes();
    }
  }

  private void keepTimes() {
    if (patience.awaitsReplies()) {
      return;
    }
    for (Message first = awaiting.peek();
        first != null && first.isAccepted();
        first = awaiting.peek()) {
      awaiting.poll();
      timed.add(first.sentNanos(), first.acceptedNanos());
    }
  }

  /** The other side said something that it has not said before. */
  void reply(long nanos) {
    patient = false;
    if (!timed.isEmpty()) {
      answered(nanos - timed.take());
      return;
    }
    Message message = awaiting.poll();
    if (message != null) {
      answered(nanos - message.sentNanos());
      keepTimes();
    }
  }

  private void answered(long tookNanos) {
    notes.tally().add(Count.REPLIES);
    latency.record(Leg.REPLY, tookNanos);
  }

  /** Gives up what has waited too long. */
  void settle(long nanos) {
    // Nearly each observation comes by here, and the first has long left the processor's cache.
    if (!patient || nanos - patientUntil > 0) {
      look(nanos);
    }
  }

  private void look(long nanos) {
    if (patience.awaitsReplies()) {
      lookAtMessages(nanos);
    } else {
      lookAtTimes(nanos);
    }
  }

  private void lookAtTimes(long nanos) {
    long limit = patience.replyNanos();
    while (!timed.isEmpty() && nanos - timed.firstAccepted() > limit) {
      timed.take();
    }
    patient = !timed.isEmpty();
    patientUntil = patient ? timed.firstAccepted() + limit : 0;
  }

  private void lookAtMessages(long nanos) {
    for (Message first = awaiting.peek();
        first != null && first.isAccepted() && first.left(patience.replyNanos(), nanos) < 0;
        first = awaiting.peek()) {
      awaiting.poll();
      unanswered(first, "within " + Notes.seconds(patience.replyNanos()), nanos);
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
    timed.clear();
    awaiting.clear();
    patient = false;
  }

  /** No answer can come any more. */
  void close(long nanos) {
    if (patience.awaitsReplies()) {
      awaiting.forEach(message -> unanswered(message, "before the conversation ended", nanos));
    }
    timed.clear();
    awaiting.clear();
    patient = false;
  }
}
