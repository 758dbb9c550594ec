package io.connectchat.mock.contact;

/**
 * Where a chat stands, seen from the customer. A subscription starts the flow at once, so that
 * SUBSCRIBED is no state of its own here.
 *
 * <p>Source: protocol notes 7.
 */
public enum ContactState {
  /** Started; the customer has no credentials yet. */
  CREATED,
  /** The customer has asked for a connection and opened no socket. */
  CREDENTIALED,
  /** A socket is open, and none has been subscribed yet. */
  OPEN,
  IN_FLOW,
  QUEUED,
  WITH_AGENT,
  DISCONNECT_FLOW,
  /** Under way, but no socket of the customer is subscribed, and nothing else connects her. */
  LOST,
  ENDED
}
