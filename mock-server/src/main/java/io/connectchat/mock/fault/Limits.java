package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * Which occasions a fault takes for its own.
 *
 * @param times how often it fires at most
 */
record Limits(Trigger trigger, Optional<Where> where, Window window, long times) {

  boolean counts(Occasion occasion, Duration ageOfPlan) {
    return window.includes(ageOfPlan) && where.map(w -> w.includes(occasion)).orElse(true);
  }
}
