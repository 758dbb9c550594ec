package io.connectchat.harness.target;

import io.connectchat.harness.contract.Bucket;
import io.connectchat.harness.contract.Quotas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps a run inside the quotas of its target: one pacer for each bucket, shared by all customers.
 * A call that would come too early is told how long to wait; who waited how long is counted, so
 * that nobody takes waiting for latency. Thread-safe.
 */
public final class Pacing {
  private final Map<String, Pacer> byOperation = new TreeMap<>();
  private final List<Pacer> pacers = new ArrayList<>();

  private Pacing() {}

  /** No call waits. */
  public static Pacing none() {
    return new Pacing();
  }

  /** Every call of a limited operation keeps to its bucket. */
  public static Pacing within(Quotas quotas) {
    Pacing pacing = new Pacing();
    for (Bucket bucket : quotas.buckets()) {
      Pacer pacer = new Pacer(bucket);
      pacing.pacers.add(pacer);
      bucket.operations().forEach(operation -> pacing.byOperation.put(operation, pacer));
    }
    return pacing;
  }

  /**
   * The same, with at most so many calls of one operation a second; what is stricter counts.
   *
   * @param operation its name in the service model
   */
  public Pacing atMost(String operation, double calls) {
    Pacer slower = new Pacer(operation, calls);
    Pacer kept = byOperation.get(operation);
    if (kept == null || slower.isSlowerThan(kept)) {
      byOperation.put(operation, slower);
      pacers.add(slower);
    }
    return this;
  }

  /**
   * Takes the next free place in an operation's bucket.
   *
   * @param operation its name in the service model, such as {@code SendMessage}
   * @param nanos now, in nanoseconds of a monotonic clock
   * @return nanoseconds from now until the call may be made; 0 for at once
   */
  public long reserve(String operation, long nanos) {
    Pacer pacer = byOperation.get(operation);
    return pacer == null ? 0 : pacer.reserve(nanos);
  }

  /** What customers waited for, longest wait in all first; empty when nobody waited. */
  public List<Waited> waited() {
    return pacers.stream()
        .map(Pacer::waited)
        .filter(waited -> waited.calls() > 0)
        .sorted((one, other) -> Long.compare(other.nanos(), one.nanos()))
        .toList();
  }

  /**
   * How long customers waited for a bucket.
   *
   * @param bucket its name
   * @param calls how many calls had to wait
   * @param nanos all waits together
   * @param longestNanos the longest single wait
   */
  public record Waited(String bucket, long calls, long nanos, long longestNanos) {}
}
