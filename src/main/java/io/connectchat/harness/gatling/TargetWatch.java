package io.connectchat.harness.gatling;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Notices that a target is gone: no connection to it can be made for as long as a call may take,
 * and nothing comes from it. A target that is slow, or stands still, is not gone. Thread-safe.
 */
final class TargetWatch {
  private static final long REACHABLE = Long.MIN_VALUE;

  private final long patienceNanos;
  private final AtomicLong unreachableSince = new AtomicLong(REACHABLE);

  TargetWatch(long patienceNanos) {
    this.patienceNanos = patienceNanos;
  }

  void saw(Observation seen) {
    if (seen instanceof Observation.FrameIn) {
      reached();
    } else if (seen instanceof Observation.Call call) {
      if (call.answer() instanceof Answer.Unsent) {
        unreachableSince.compareAndSet(REACHABLE, call.nanos());
      } else if (!(call.answer() instanceof Answer.Unsure)) {
        reached();
      }
    }
  }

  /** Nearly always it is so already, and a read costs less than a write that all threads see. */
  private void reached() {
    if (unreachableSince.get() != REACHABLE) {
      unreachableSince.set(REACHABLE);
    }
  }

  /** Since when the target is gone; empty when it is not, or may come back. */
  OptionalLong goneSince(long nanos) {
    long since = unreachableSince.get();
    return since != REACHABLE && nanos - since >= patienceNanos
        ? OptionalLong.of(since)
        : OptionalLong.empty();
  }
}
