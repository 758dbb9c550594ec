package io.connectchat.harness.judge;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** What all conversations together have counted up to now, also those that still go on. */
final class LiveCounts {
  private final LongAdder[] counts = new LongAdder[Count.values().length];

  LiveCounts() {
    Arrays.setAll(counts, i -> new LongAdder());
  }

  void add(Count count, long n) {
    counts[count.ordinal()].add(n);
  }

  long get(Count count) {
    return counts[count.ordinal()].sum();
  }
}
