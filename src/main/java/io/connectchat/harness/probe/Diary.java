package io.connectchat.harness.probe;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is seen of one conversation, as it goes on; a probe waits in it for what it expects. */
final class Diary {
  private final String name;
  private final List<Observation> observations = new ArrayList<>();

  Diary(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  synchronized void add(Observation observation) {
    observations.add(observation);
    notifyAll();
  }

  synchronized Session session() {
    return Session.of(name, observations);
  }

  /**
   * Waits until the conversation is as expected.
   *
   * @return whether it came to that within the time
   */
  synchronized boolean await(Predicate<List<Observation>> expected, Duration atMost)
      throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (!expected.test(observations)) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000 + 1);
    }
    return true;
  }

  /** Notes when it was last looked at, so that rules know how long was waited. */
  void closeBook() {
    add(new Observation.Failed("end of observation", "the probe is over", System.nanoTime()));
  }
}
