package io.connectchat.mock.front;

/** A connection that its event loop looks at once a second. */
interface Watched {
  /** A second has passed. */
  void tick(long nanos);

  /** The fake is shutting down. */
  void goAway();
}
