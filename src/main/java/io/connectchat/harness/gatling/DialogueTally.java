package io.connectchat.harness.gatling;

import io.connectchat.harness.dialogue.Dialogue;
import io.connectchat.harness.dialogue.DialogueStep;
import io.connectchat.harness.judge.load.DialogueResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How customers came through a dialogue, and how far. Thread-safe. */
final class DialogueTally {
  private final Dialogue dialogue;
  private final Map<String, LongAdder> personas = new ConcurrentHashMap<>();
  private final LongAdder finished = new LongAdder();
  private final LongAdder abandoned = new LongAdder();
  private final LongAdder impatient = new LongAdder();
  private final LongAdder unmet = new LongAdder();
  private final AtomicLongArray reachedAt;
  private final AtomicLongArray unmetAt;
  private final AtomicLongArray goneAt;

  DialogueTally(Dialogue dialogue) {
    this.dialogue = dialogue;
    int steps = dialogue.steps().size();
    this.reachedAt = new AtomicLongArray(steps);
    this.unmetAt = new AtomicLongArray(steps);
    this.goneAt = new AtomicLongArray(steps);
  }

  void came(String persona) {
    personas.computeIfAbsent(persona, first -> new LongAdder()).increment();
  }

  /** A customer comes to a step, the first of which is 0. */
  void reached(int at) {
    reachedAt.incrementAndGet(at);
  }

  void finished() {
    finished.increment();
  }

  void abandoned(int at) {
    abandoned.increment();
    goneAt.incrementAndGet(at);
  }

  void impatient(int at) {
    impatient.increment();
    goneAt.incrementAndGet(at);
  }

  void unmet(int at) {
    unmet.increment();
    unmetAt.incrementAndGet(at);
  }

  DialogueResult result() {
    Map<String, Long> counts = new TreeMap<>();
    personas.forEach((persona, count) -> counts.put(persona, count.sum()));
    return new DialogueResult(
        dialogue.name(),
        counts,
        finished.sum(),
        abandoned.sum(),
        impatient.sum(),
        unmet.sum(),
        steps());
  }

  private List<DialogueResult.Step> steps() {
    List<DialogueResult.Step> steps = new ArrayList<>();
    for (int at = 0; at < reachedAt.length(); at++) {
      DialogueStep step = dialogue.steps().get(at);
      steps.add(
          new DialogueResult.Step(
              at + 1,
              step.line(),
              step.inWords(),
              reachedAt.get(at),
              unmetAt.get(at),
              goneAt.get(at)));
    }
    return steps;
  }
}
