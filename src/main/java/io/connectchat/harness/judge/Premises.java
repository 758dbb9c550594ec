package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Failed;
import io.connectchat.harness.evidence.Observation.Sending;
import io.connectchat.harness.evidence.Proof;
import java.util.concurrent.TimeUnit;

/**
 * Distrusts the harness before the service: what a judge takes for granted of its own side is
 * checked, and where it does not hold, nothing that was found in the conversation is held against
 * the service.
 */
final class Premises {
  /** Two places in the code may take the time a moment apart. */
  private static final long SLACK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Notes notes;
  private boolean timed;
  private long latestNanos;
  private int lastMessage;
  private boolean everSubscribed;
  private Proof proof = Proof.NONE;

  Premises(Notes notes) {
    this.notes = notes;
  }

  /** Observations come in the order in which they were made. */
  void time(Observation seen) {
    // A failure has the time at which the step gave up, which others may have passed.
    if (seen instanceof Failed) {
      return;
    }
    long back = timed ? latestNanos - seen.nanos() : 0;
    if (back > SLACK_NANOS) {
      doubt("observations went back in time by " + Notes.seconds(back), seen.nanos());
    }
    latestNanos = !timed || back < 0 ? seen.nanos() : latestNanos;
    timed = true;
  }

  void subscribed() {
    everSubscribed = true;
  }

  /** Each message has a number, a ClientToken and a text of its own: they go by the number. */
  Proof sending(Sending sending) {
    int message = sending.message();
    if (message <= lastMessage) {
      doubt(
          "message "
              + message
              + " was sent after message "
              + lastMessage
              + ", with a number and a ClientToken that were used already",
          sending.nanos());
    }
    lastMessage = Math.max(lastMessage, message);
    Proof said = Proof.find(sending.content());
    if (said.isPresent()) {
      proof(said, sending);
    }
    return said;
  }

  private void proof(Proof said, Sending sending) {
    boolean ours = !proof.isPresent() || said.isOfSameCustomer(proof);
    if (said.message() != sending.message() || !ours) {
      doubt(
          "message " + sending.message() + " bears the proof of another: " + said.inWords(),
          sending.nanos());
    }
    proof = ours ? said : proof;
  }

  /** Nobody can tell whether a frame came that nobody asked for. */
  void accepted(Message message, long nanos) {
    if (!everSubscribed) {
      doubt(message + " was accepted, and the customer had never subscribed", nanos);
    }
  }

  /** The customer's proof; {@link Proof#NONE} when its messages bear none. */
  Proof proof() {
    return proof;
  }

  private void doubt(String why, long nanos) {
    notes.doubted(why, nanos);
  }
}
