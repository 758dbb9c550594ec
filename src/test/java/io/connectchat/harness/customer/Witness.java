package io.connectchat.harness.customer;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Remembers every observation, and waits for the one that a test is about. */
final class Witness implements Observer {
  private static final long LIMIT_NANOS = SafetyNet.LIMIT.toNanos();

  private final List<Observation> seen = new ArrayList<>();

  @Override
  public synchronized void saw(Observation observation) {
    seen.add(observation);
    notifyAll();
  }

  synchronized List<Observation> all() {
    return List.copyOf(seen);
  }

  <T extends Observation> List<T> all(Class<T> kind) {
    return all().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends Observation> T await(Class<T> kind) {
    return await(kind, any -> true);
  }

  /** The first observation of a kind that fits; waits for it if it has not been made yet. */
  synchronized <T extends Observation> T await(Class<T> kind, Predicate<T> fits) {
    long end = System.nanoTime() + LIMIT_NANOS;
    while (true) {
      for (Observation observation : seen) {
        if (kind.isInstance(observation) && fits.test(kind.cast(observation))) {
          return kind.cast(observation);
        }
      }
      pause(end - System.nanoTime(), kind);
    }
  }

  /** The first frame whose words have these among them. */
  FrameIn awaitFrame(String words) {
    return await(FrameIn.class, frame -> frame.frame().inWords().contains(words));
  }

  /** All observations of a kind, as soon as there are so many. */
  synchronized <T extends Observation> List<T> awaitAll(Class<T> kind, int count) {
    long end = System.nanoTime() + LIMIT_NANOS;
    while (seen.stream().filter(kind::isInstance).count() < count) {
      pause(end - System.nanoTime(), kind);
    }
    return all(kind);
  }

  private void pause(long nanos, Class<?> kind) {
    if (nanos <= 0) {
      throw new AssertionError("no such " + kind.getSimpleName() + ", only " + seen);
    }
    try {
      wait(nanos / 1_000_000 + 1);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
