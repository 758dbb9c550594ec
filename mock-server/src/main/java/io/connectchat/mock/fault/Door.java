package io.connectchat.mock.fault;

/** Where a client asks to be let in. */
public enum Door {
  /** The WebSocket handshake. */
  HANDSHAKE,
  /** The subscription of an open socket. */
  SUBSCRIPTION
}
