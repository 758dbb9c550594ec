package io.connectchat.harness.gatling;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * The event loops that customers live on. Gatling has two for each processor and hands them out in
 * turns; with fewer, a loop finds more to do each time it wakes up, and customers cost less.
 * Thread-safe.
 */
final class Loops {
  private final int most;
  private final List<EventLoop> used = new ArrayList<>();
  private int turn;

  Loops(int most) {
    this.most = most;
  }

  /** All processors but one, which the JVM, Gatling and the run's clocks have work for. */
  static Loops ofThisMachine() {
    return new Loops(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  /** The loop for a customer that was given one: this, or another one in its place. */
  synchronized EventLoop instead(EventLoop given) {
    if (used.contains(given)) {
      return given;
    }
    if (used.size() < most) {
      used.add(given);
      return given;
    }
    return used.get(turn++ % used.size());
  }
}
