package io.connectchat.mock.socket;

import io.connectchat.mock.contact.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Frames of one socket that a fault holds back, for a time or until others have passed. */
final class LateFrames {
  private final Map<Runnable, Held> waiting = new LinkedHashMap<>();
  private final Timers timers;

  LateFrames(Timers timers) {
    this.timers = timers;
  }

  private static final class Held {
    private final Timers.Timer timer;
    private int behind;

    private Held(Timers.Timer timer, int behind) {
      this.timer = timer;
      this.behind = behind;
    }
  }

  /**
   * Sends later.
   *
   * @param behind how many frames have to pass, when that comes first; 0: only the delay counts
   */
  void send(Duration delay, int behind, Runnable sending) {
    Runnable once = sending::run; // an identity of its own, as the same frame may wait twice
    synchronized (waiting) {
      waiting.put(once, new Held(timers.after(delay, () -> due(once)), behind));
    }
  }

  /** A frame has passed those that wait. */
  void passed() {
    List<Runnable> due = new ArrayList<>();
    synchronized (waiting) {
      waiting.forEach(
          (sending, held) -> {
            if (held.behind > 0 && --held.behind == 0) {
              due.add(sending);
            }
          });
    }
    due.forEach(this::due);
  }

  /** Sends what is still waiting, in the order in which it was held back. */
  void flush() {
    discard().forEach(Runnable::run);
  }

  /** Forgets what is still waiting, and returns it. */
  List<Runnable> discard() {
    synchronized (waiting) {
      waiting.values().forEach(held -> held.timer.cancel());
      List<Runnable> rest = new ArrayList<>(waiting.keySet());
      waiting.clear();
      return rest;
    }
  }

  private void due(Runnable sending) {
    synchronized (waiting) {
      Held held = waiting.remove(sending);
      if (held == null) {
        return;
      }
      held.timer.cancel();
    }
    sending.run();
  }
}
