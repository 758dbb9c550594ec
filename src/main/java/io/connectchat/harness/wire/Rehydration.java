package io.connectchat.harness.wire;

/**
 * How much of an earlier chat a persistent chat brings back.
 *
 * <p>Source: Amazon Connect API, PersistentChat.
 */
public enum Rehydration {
  /** Everything since the first chat of the chain. */
  ENTIRE_PAST_SESSION,
  /** What was said from the given contact on. */
  FROM_SEGMENT
}
