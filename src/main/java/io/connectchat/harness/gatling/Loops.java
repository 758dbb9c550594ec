package io.connectchat.harness.gatling;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * The event loops that customers live on. Gatling has two for each processor and hands them out in
 * turns; with one for each, a loop finds more to do each time it wakes up, and customers cost less.
 * Thread-safe.
 */
final class Loops {
  private final int most;
  private final List<EventLoop> used = new ArrayList<>();
  private int turn;

  Loops(int most) {
    this.most = most;
  }

  /** As many as there are processors. */
  static Loops ofThisMachine() {
    return new Loops(Runtime.getRuntime().availableProcessors());
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
