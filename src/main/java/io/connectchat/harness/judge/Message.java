package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Sending;
import io.connectchat.harness.wire.SentItem;

/** A message under way. */
final class Message {
  private final Sending sending;
  private long sentNanos;
  private long acceptedNanos;
  private String id = "";
  private boolean processed;
  private String silence = "";

  Message(Sending sending) {
    this.sending = sending;
    this.sentNanos = sending.nanos();
  }

  /** Its SendMessage has ended, one way or the other. */
  void called(Call call) {
    sentNanos = call.startNanos();
  }

  void accepted(SentItem item, long nanos) {
    id = item.id();
    processed = item.processed();
    acceptedNanos = nanos;
  }

  /** The customer lost its last socket while it waited, or had none from the start. */
  void silenced(String why) {
    silence = why;
  }

  int number() {
    return sending.message();
  }

  /** The Id that the service gave it; empty as long as it is not accepted. */
  String id() {
    return id;
  }

  String content() {
    return sending.content();
  }

  long intendedNanos() {
    return sending.intendedNanos();
  }

  /** When its request was handed to the network; as long as that is not known, a little earlier. */
  long sentNanos() {
    return sentNanos;
  }

  /** When it was accepted; 0 as long as it is not. */
  long acceptedNanos() {
    return acceptedNanos;
  }

  /** Whether in-flight message processing may change its content. */
  boolean isProcessed() {
    return processed;
  }

  /** Why its frame could not be heard; empty when it could. */
  String silence() {
    return silence;
  }

  boolean isAccepted() {
    return !id.isEmpty();
  }

  /** How much is left of a limit that counts from the acceptance; negative when it is over. */
  long left(long limitNanos, long nanos) {
    return limitNanos - (nanos - acceptedNanos);
  }

  @Override
  public String toString() {
    return "message " + number() + (id.isEmpty() ? "" : " (Id " + id + ")");
  }
}
