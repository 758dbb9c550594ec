package io.connectchat.harness.evidence.film;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Short texts that films of one run say again and again, kept once for all of them. Bounded in
 * number; thread-safe.
 */
public final class Phrases {
  /** More different ones than a run has, unless a service makes them up. */
  private static final int MOST = 1_000;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicReferenceArray<String> phrases = new AtomicReferenceArray<>(MOST);

  /** The number of a phrase, from 0; empty when there is no room for another. */
  Optional<Integer> number(String phrase) {
    Integer known = numbers.get(phrase);
    return known != null ? Optional.of(known) : learn(phrase);
  }

  private synchronized Optional<Integer> learn(String phrase) {
    Integer known = numbers.get(phrase);
    if (known != null) {
      return Optional.of(known);
    }
    int next = numbers.size();
    if (next == MOST) {
      return Optional.empty();
    }
    phrases.set(next, phrase);
    numbers.put(phrase, next);
    return Optional.of(next);
  }

  String phrase(int number) {
    return phrases.get(number);
  }
}
