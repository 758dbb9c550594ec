package io.connectchat.mock.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What message streams have published, to all topics; the last 10,000 notifications. */
public final class Topics {
  private static final int KEPT = 10_000;

  private final Deque<Notification> published = new ArrayDeque<>();

  /** Takes a notification. */
  public synchronized void publish(Notification notification) {
    if (published.size() == KEPT) {
      published.remove();
    }
    published.add(notification);
  }

  /** What was published, oldest first. */
  public synchronized List<Notification> published() {
    return new ArrayList<>(published);
  }
}
