package io.connectchat.mock.contact;

import java.time.Duration;

/** Does things later. The one way in which the fake waits, so that a test can move time by hand. */
public interface Timers {

  /** Runs the task once, when the delay has passed. The task must not throw. */
  Timer after(Duration delay, Runnable task);

  /** A thing that is going to be done. */
  interface Timer {
    /** Forgets it; without effect when it has been done already. */
    void cancel();
  }
}
