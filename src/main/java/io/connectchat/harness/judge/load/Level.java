package io.connectchat.harness.judge.load;

import io.connectchat.harness.judge.LatencyLimit;
import io.connectchat.harness.judge.load.LevelResult.Outcome;
import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One level of a capacity search. What went wrong in it counts whenever it comes to light;
 * latencies are judged once, and their histograms are let go with that.
 */
final class Level {
  private final double rate;
  private final List<String> broken = new ArrayList<>();
  private volatile Optional<LatencyBook> book = Optional.of(new LatencyBook());
  private Map<Leg, LatencySummary> latency = Map.of();
  private int customers;
  private int failed;
  private int undelivered;
  private boolean unmeasured;

  Level(double rate) {
    this.rate = rate;
  }

  void recorded(Leg leg, long nanos) {
    book.ifPresent(open -> open.record(leg, nanos));
  }

  synchronized void arrived() {
    customers++;
  }

  synchronized void failed(String why) {
    if (failed++ == 0) {
      broken.add("a customer could not go on, " + why);
    }
  }

  synchronized void undelivered() {
    if (undelivered++ == 0) {
      broken.add("an accepted message did not come back");
    }
  }

  synchronized boolean isBroken() {
    return !broken.isEmpty();
  }

  /** Holds what was measured against the limits; once. */
  synchronized void judge(List<LatencyLimit> limits) {
    if (book.isPresent()) {
      latency = book.get().summaries();
      book = Optional.empty();
      limits.forEach(limit -> limit.broken(latency).ifPresent(broken::add));
      unmeasured =
          latency.values().stream().allMatch(leg -> leg.count() == 0)
              || limits.stream().anyMatch(limit -> limit.unmeasured(latency).isPresent());
    }
  }

  /**
   * @param over whether it lasted its time
   */
  synchronized LevelResult result(boolean over) {
    return new LevelResult(rate, outcome(over), customers, failed, undelivered, latency, broken);
  }

  private Outcome outcome(boolean over) {
    if (!broken.isEmpty()) {
      return Outcome.BROKE;
    }
    if (!over) {
      return Outcome.CUT;
    }
    return unmeasured ? Outcome.UNMEASURED : Outcome.HELD;
  }
}
