package io.connectchat.mock.contact;

import java.time.Instant;

/**
 * Where a reading of the transcript begins.
 *
 * <p>Source: Amazon Connect participant API, StartPosition; protocol notes 2.6.
 */
public sealed interface StartPosition {

  /** No position: the newest point. Forward from there is nothing. */
  record Newest() implements StartPosition {}

  /**
   * At this item. Unknown: empty answer.
   *
   * @param included whether it is part of the answer itself
   */
  record AtItem(String id, boolean included) implements StartPosition {
    AtItem(String id) {
      this(id, true);
    }
  }

  /** At this time, items of that very millisecond included. */
  record AtTime(Instant time) implements StartPosition {}

  /** At the n-th newest item. */
  record MostRecent(int n) implements StartPosition {}

  /** Where an earlier page ended: the index of the next item to return. */
  record Cursor(int index) implements StartPosition {}
}
