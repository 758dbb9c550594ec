package io.connectchat.harness.evidence.film;

import io.connectchat.harness.evidence.Observation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Cuts a conversation to the shots that stand near to what matters. */
final class Cut {
  /** Shots before and after each that are shown, too. */
  private static final int AROUND = 6;

  private final List<Shot> shots = new ArrayList<>();
  private final BitSet shown = new BitSet();

  Cut(List<? extends Observation> seen, Collection<? extends Observation> points) {
    SessionCamera camera = new SessionCamera(seen);
    Set<Observation> matter = Collections.newSetFromMap(new IdentityHashMap<>());
    matter.addAll(points);
    for (Observation one : seen) {
      if (matter.contains(one)) {
        shown.set(Math.max(0, shots.size() - AROUND), shots.size() + AROUND + 1);
      }
      camera.shoot(one).ifPresent(shots::add);
    }
  }

  List<Scene> scenes() {
    List<Scene> scenes = new ArrayList<>();
    int from = 0;
    while (from < shots.size()) {
      int begin = Math.min(shots.size(), next(shown.nextSetBit(from)));
      int end = Math.min(shots.size(), shown.nextClearBit(begin));
      scenes.add(new Scene(begin - from, List.copyOf(shots.subList(begin, end))));
      from = Math.max(end, begin);
    }
    return scenes;
  }

  /** The end, where there is no other. */
  private int next(int bit) {
    return bit < 0 ? shots.size() : bit;
  }
}
