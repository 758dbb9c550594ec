package io.connectchat.mock.socket;

import io.connectchat.mock.contact.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Frames of one socket that a fault holds back. */
final class LateFrames {
  private final Map<Runnable, Timers.Timer> waiting = new LinkedHashMap<>();
  private final Timers timers;

  LateFrames(Timers timers) {
    this.timers = timers;
  }

  void send(Duration delay, Runnable sending) {
    Runnable once = sending::run; // an identity of its own, as the same frame may wait twice
    synchronized (waiting) {
      waiting.put(once, timers.after(delay, () -> due(once)));
    }
  }

  /** Sends what is still waiting, in the order in which it was held back. */
  void flush() {
    discard().forEach(Runnable::run);
  }

  /** Forgets what is still waiting, and returns it. */
  List<Runnable> discard() {
    synchronized (waiting) {
      waiting.values().forEach(Timers.Timer::cancel);
      List<Runnable> rest = new ArrayList<>(waiting.keySet());
      waiting.clear();
      return rest;
    }
  }

  private void due(Runnable sending) {
    synchronized (waiting) {
      if (waiting.remove(sending) == null) {
        return;
      }
    }
    sending.run();
  }
}
