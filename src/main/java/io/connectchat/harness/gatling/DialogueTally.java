package io.connectchat.harness.gatling;

import io.connectchat.harness.judge.load.DialogueResult;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How customers came through a dialogue. Thread-safe. */
final class DialogueTally {
  private final String name;
  private final Map<String, LongAdder> personas = new ConcurrentHashMap<>();
  private final LongAdder finished = new LongAdder();
  private final LongAdder abandoned = new LongAdder();
  private final LongAdder impatient = new LongAdder();
  private final LongAdder unmet = new LongAdder();

  DialogueTally(String name) {
    this.name = name;
  }

  void came(String persona) {
    personas.computeIfAbsent(persona, first -> new LongAdder()).increment();
  }

  void finished() {
    finished.increment();
  }

  void abandoned() {
    abandoned.increment();
  }

  void impatient() {
    impatient.increment();
  }

  void unmet() {
    unmet.increment();
  }

  DialogueResult result() {
    Map<String, Long> counts = new TreeMap<>();
    personas.forEach((persona, count) -> counts.put(persona, count.sum()));
    return new DialogueResult(
        name, counts, finished.sum(), abandoned.sum(), impatient.sum(), unmet.sum());
  }
}
