package io.connectchat.harness.customer;

/** What came of a reconnect. */
public enum Reconnection {
  /** The customer hears its chat again, and has read what it missed. */
  BACK,
  /** The chat is over: it ended meanwhile, or the customer left it. */
  ENDED
}
