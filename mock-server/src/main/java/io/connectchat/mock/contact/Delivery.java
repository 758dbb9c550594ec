package io.connectchat.mock.contact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * The line in which items wait for the sockets. They leave in transcript order: an item whose REST
 * answer is not written yet holds back those behind it. Guarded by the contact's lock.
 */
final class Delivery {
  private final Deque<Waiting> line = new ArrayDeque<>();
  private final Consumer<Item> push;
  private boolean draining;

  Delivery(Consumer<Item> push) {
    this.push = push;
  }

  Waiting hold(Item item) {
    Waiting waiting = new Waiting(item);
    line.add(waiting);
    return waiting;
  }

  void release(Waiting waiting) {
    waiting.released = true;
    drain();
  }

  // What is pushed may add to the line (an agent answers at once): the outer loop takes that too.
  private void drain() {
    if (draining) {
      return;
    }
    draining = true;
    try {
      while (!line.isEmpty() && line.peek().released) {
        push.accept(line.remove().item);
      }
    } finally {
      draining = false;
    }
  }

  static final class Waiting {
    private final Item item;
    private boolean released;

    private Waiting(Item item) {
      this.item = item;
    }
  }
}
