package io.connectchat.mock.quota;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets as they are now. */
public final class Throttle {
  private final Quotas quotas;
  private final Clock clock;
  private final Map<Key, TokenBucket> buckets = new ConcurrentHashMap<>();

  private record Key(String operation, String scope) {}

  public Throttle(Quotas quotas, Clock clock) {
    this.quotas = quotas;
    this.clock = clock;
  }

  /**
   * Whether a call may pass; if so, it is counted.
   *
   * @param scope what has a bucket of its own, such as an instance
   */
  public boolean admits(String operation, String scope) {
    String bucket = quotas.bucketOf(operation);
    Optional<Rate> rate = quotas.rateOf(bucket);
    return rate.isEmpty()
        || buckets
            .computeIfAbsent(new Key(bucket, scope), key -> new TokenBucket(clock, rate.get()))
            .take();
  }

  /** How many chats an instance may have at once; empty: any number. */
  public OptionalInt concurrentChats() {
    return quotas.concurrentChats();
  }
}
