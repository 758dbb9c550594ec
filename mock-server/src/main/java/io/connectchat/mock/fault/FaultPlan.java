package io.connectchat.mock.fault;

import java.util.List;
import java.util.Map;

/** The faults that are armed, in the order in which they are applied. */
public final class FaultPlan {
  private final long seed;
  private final List<ArmedFault> faults;

  FaultPlan(long seed, List<ArmedFault> faults) {
    this.seed = seed;
    this.faults = List.copyOf(faults);
  }

  /** A plan in which nothing goes wrong. */
  public static FaultPlan none(long seed) {
    return new FaultPlan(seed, List.of());
  }

  public long seed() {
    return seed;
  }

  List<ArmedFault> faults() {
    return faults;
  }

  /** Each fault as it was written, with {@code seen} and {@code fired} added. */
  public List<Map<String, Object>> status() {
    return faults.stream().map(ArmedFault::status).toList();
  }
}
