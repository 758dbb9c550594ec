package io.connectchat.harness.judge;

import java.util.Arrays;

/**
 * When messages were sent and accepted, the oldest first: all that is needed of a message whose
 * answer is timed and not asked for. Many such messages wait for a while, and none of their texts.
 */
final class SentTimes {
  private static final int FIRST = 4;
  private static final long[] NOTHING = new long[0];

  private long[] sent = NOTHING;
  private long[] accepted = NOTHING;
  private int first;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(long sentNanos, long acceptedNanos) {
    if (size == sent.length) {
      sent = grown(sent);
      accepted = grown(accepted);
      first = 0;
    }
    int place = place(size);
    sent[place] = sentNanos;
    accepted[place] = acceptedNanos;
    size++;
  }

  /** When the oldest was accepted. */
  long firstAccepted() {
    return accepted[first];
  }

  /** Takes the oldest out, and tells when it was sent. */
  long take() {
    long oldest = sent[first];
    first = place(1);
    size--;
    return oldest;
  }

  void clear() {
    sent = NOTHING;
    accepted = NOTHING;
    first = 0;
    size = 0;
  }

  private int place(int offset) {
    int place = first + offset;
    return place < sent.length ? place : place - sent.length;
  }

  private long[] grown(long[] ring) {
    long[] larger = Arrays.copyOf(Arrays.copyOfRange(ring, first, ring.length), longer());
    System.arraycopy(ring, 0, larger, ring.length - first, first);
    return larger;
  }

  private int longer() {
    return Math.max(FIRST, 2 * size);
  }
}
