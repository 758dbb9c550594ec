package io.connectchat.harness.probe;

import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where probes play: the place, the threads, and every conversation that was held. Thread-safe. */
final class Stage {
  private final Place place;
  private final EventLoopGroup loops;
  private final Chats chats;
  private final List<Diary> diaries = new ArrayList<>();
  private boolean clockMovable;
  private boolean waitsLong;

  Stage(Place place, EventLoopGroup loops) {
    this.place = place;
    this.chats = new Chats(place.ledger());
    this.loops = loops;
  }

  Place place() {
    return place;
  }

  EventLoopGroup loops() {
    return loops;
  }

  Chats chats() {
    return chats;
  }

  Duration patience() {
    return place.patience();
  }

  /** A customer with a conversation of its own. */
  Guest guest(String name) {
    Diary diary = new Diary(name);
    synchronized (diaries) {
      diaries.add(diary);
    }
    return new Guest(this, diary);
  }

  List<Diary> diaries() {
    synchronized (diaries) {
      return List.copyOf(diaries);
    }
  }

  /** Whether the service's time can be moved by an admin call. */
  boolean clockMovable() {
    return clockMovable;
  }

  void clockMovable(boolean movable) {
    clockMovable = movable;
  }

  /** Whether the protocol's own clocks are waited for, since somebody asked for such a rule. */
  boolean waitsLong() {
    return waitsLong;
  }

  void waitsLong(boolean waits) {
    waitsLong = waits;
  }
}
