package io.connectchat.mock.front;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What the connections of one event loop share; used on its thread only. */
final class Loop {
  private final EventLoop eventLoop;
  private final Scratch scratch = new Scratch();
  private final Set<Watched> watched = new HashSet<>();
  private final Future<?> ticks;

  Loop(EventLoop eventLoop) {
    this.eventLoop = eventLoop;
    ticks = eventLoop.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  EventLoop eventLoop() {
    return eventLoop;
  }

  Scratch scratch() {
    return scratch;
  }

  void watch(Watched connection) {
    watched.add(connection);
  }

  void forget(Watched connection) {
    watched.remove(connection);
  }

  private void tick() {
    long now = System.nanoTime();
    copy().forEach(connection -> connection.tick(now));
  }

  void goAway() {
    ticks.cancel(false);
    copy().forEach(Watched::goAway);
  }

  // Who is told something may go, and so leave the set, while being told.
  private List<Watched> copy() {
    return List.copyOf(watched);
  }
}
