package io.connectchat.harness.gatling;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.target.Pacing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * What quotas did to a run: calls that the service throttled, told apart by operation and error
 * type, since a rate and a full instance have different remedies; and how long calls waited so that
 * they were not. Thread-safe.
 */
final class Throttles {
  private static final int TOO_MANY_REQUESTS = 429;

  private final Map<String, LongAdder> throttled = new ConcurrentSkipListMap<>();
  private final Pacing pacing;

  Throttles(Pacing pacing) {
    this.pacing = pacing;
  }

  void saw(Observation seen) {
    if (seen instanceof Observation.Call call) {
      answered(call.operation().title(), call.answer());
    } else if (seen instanceof Observation.Retried retried) {
      answered(retried.operation().title(), retried.answer());
    }
  }

  private void answered(String operation, Answer answer) {
    if (answer instanceof Answer.Refused refused && refused.error().status() == TOO_MANY_REQUESTS) {
      throttled
          .computeIfAbsent(operation + " " + refused.error().type(), cause -> new LongAdder())
          .increment();
    }
  }

  /** A line for each cause, for the verdict's warnings. */
  List<String> lines() {
    return Stream.concat(
            throttled.entrySet().stream()
                .map(
                    each -> "throttled by the service: " + each.getValue() + " x " + each.getKey()),
            pacing.waited().stream().map(Throttles::line))
        .toList();
  }

  private static String line(Pacing.Waited waited) {
    return String.format(
        Locale.ROOT,
        "%,d calls waited for the quota of %s, %.1f s in all, %.1f s at the most",
        waited.calls(),
        waited.bucket(),
        waited.nanos() / 1e9,
        waited.longestNanos() / 1e9);
  }
}
