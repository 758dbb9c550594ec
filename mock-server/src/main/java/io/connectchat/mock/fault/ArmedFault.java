package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A fault with its counters. Occasions are counted over all contacts, and each has its own random
 * numbers: which occasions fire depends on the seed alone, not on how threads interleave.
 */
final class ArmedFault {
  private final String name;
  private final Fault fault;
  private final Limits limits;
  private final long seed;
  private final Map<String, Object> written;
  private final ItemMemory memory = new ItemMemory();
  private final AtomicLong seen = new AtomicLong();
  private final AtomicLong fired = new AtomicLong();

  ArmedFault(String name, Fault fault, Limits limits, long seed, Map<String, Object> written) {
    this.name = name;
    this.fault = fault;
    this.limits = limits;
    this.seed = seed;
    this.written = written;
  }

  String name() {
    return name;
  }

  Fault fault() {
    return fault;
  }

  /** What was decided for items of transcripts. */
  ItemMemory memory() {
    return memory;
  }

  /** Counts an occasion; the random numbers for it if the fault fires. */
  Optional<SplittableRandom> fires(Occasion occasion, Duration ageOfPlan) {
    if (!limits.counts(occasion, ageOfPlan)) {
      return Optional.empty();
    }
    long number = seen.incrementAndGet();
    SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ number);
    if (!limits.trigger().fires(number, random) || !oneMore()) {
      return Optional.empty();
    }
    return Optional.of(random);
  }

  private boolean oneMore() {
    return fired.getAndUpdate(n -> n < limits.times() ? n + 1 : n) < limits.times();
  }

  /** As it was written, with how many occasions it has seen and on how many it fired. */
  Map<String, Object> status() {
    Map<String, Object> status = new LinkedHashMap<>(written);
    status.put("seen", seen.get());
    status.put("fired", fired.get());
    return status;
  }
}
