package io.connectchat.harness.evidence.film;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Short texts that films of one run say again and again, kept once for all of them. Bounded in
 * number; thread-safe.
 */
public final class Phrases {
  /** More different ones than a run has, unless a service makes them up. */
  private static final int MOST = 1_000;

  /** The number of what has none. */
  static final int NONE = -1;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicReferenceArray<String> phrases = new AtomicReferenceArray<>(MOST);

  /** The number of a phrase, from 0; {@link #NONE} when there is no room for another. */
  int number(String phrase) {
    Integer known = numbers.get(phrase);
    return known != null ? known : learn(phrase);
  }

  private synchronized int learn(String phrase) {
    Integer known = numbers.get(phrase);
    if (known != null) {
      return known;
    }
    int next = numbers.size();
    if (next == MOST) {
      return NONE;
    }
    phrases.set(next, phrase);
    numbers.put(phrase, next);
    return next;
  }

  String phrase(int number) {
    return phrases.get(number);
  }
}
