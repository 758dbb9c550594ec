package io.connectchat.harness.recording;

import io.connectchat.harness.customer.PlainSocket;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is seen of one conversation that is made again, and its sockets. Observations come from the
 * event loop; all else is the replaying thread's.
 */
final class ReplayedLines {
  private final List<Observation> seen = new ArrayList<>();
  private final Map<Integer, PlainSocket> sockets = new HashMap<>();
  private final Map<Integer, Integer> expected = new HashMap<>();
  private final Map<Integer, Integer> missing = new HashMap<>();
  private long lastAt;

  synchronized void add(Observation observation) {
    seen.add(observation);
    notifyAll();
  }

  /** Whether it was seen in that time. */
  synchronized boolean await(Predicate<List<Observation>> wanted, Duration most)
      throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!wanted.test(seen)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000 + 1);
    }
    return true;
  }

  /** The texts that came on a socket. */
  synchronized List<String> frames(int socket) {
    return seen.stream()
        .filter(FrameIn.class::isInstance)
        .map(FrameIn.class::cast)
        .filter(in -> in.socket() == socket)
        .map(in -> in.frame().text())
        .toList();
  }

  synchronized Session session(String name) {
    return Session.of(name, seen);
  }

  Map<Integer, PlainSocket> sockets() {
    return sockets;
  }

  /** How many frames the recording has had so far, by socket. */
  Map<Integer, Integer> expected() {
    return expected;
  }

  /** How many of them did not come here. */
  Map<Integer, Integer> missing() {
    return missing;
  }

  /** When the step before was, in milliseconds of the recording. */
  long lastAt() {
    return lastAt;
  }

  void lastAt(long millis) {
    lastAt = millis;
  }
}
