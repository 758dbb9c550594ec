package io.connectchat.harness.evidence;

/**
 * An observation, and the conversation that it belongs to.
 *
 * @param <T> what kind of observation
 */
public record Seen<T extends Observation>(Session session, T what) {

  /** When it was seen, from the conversation's first observation on, in nanoseconds. */
  public long sinceStart() {
    return what.nanos() - session.startNanos();
  }
}
