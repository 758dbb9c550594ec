package io.connectchat.harness.judge.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What this process held over time, in a bounded number of stretches: of each the lowest heap in
 * use, which is nearest to what is really held, and the most open files. Thread-safe.
 */
final class Growth {
  /** When there are more, neighbours become one. */
  static final int MOST = 600;

  private final List<Drift.Sample> stretches = new ArrayList<>();
  private int each = 1;
  private int inLast;

  synchronized void sampled(double seconds, long heapBytes, long openFiles) {
    Drift.Sample sample = new Drift.Sample(seconds, heapBytes, openFiles);
    if (inLast > 0 && inLast < each) {
      int last = stretches.size() - 1;
      stretches.set(last, stretches.get(last).with(sample));
      inLast++;
      return;
    }
    if (stretches.size() == MOST) {
      halve();
    }
    stretches.add(sample);
    inLast = 1;
  }

  private void halve() {
    List<Drift.Sample> halved = new ArrayList<>();
    for (int i = 0; i + 1 < stretches.size(); i += 2) {
      halved.add(stretches.get(i).with(stretches.get(i + 1)));
    }
    stretches.clear();
    stretches.addAll(halved);
    each *= 2;
  }

  synchronized List<Drift.Sample> samples() {
    return List.copyOf(stretches);
  }
}
