package io.connectchat.harness.judge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the load generator itself kept up.
 *
 * @param measured a figure for each bound; one without a figure could not be measured here
 * @param ownCpuPercent how much of the machine's CPU this process used while the least was idle
 * @param sharedWithFake whether the fake ran in this process too, so that each slows the other
 */
public record GeneratorHealth(
    Map<GeneratorBound, Double> measured, int ownCpuPercent, boolean sharedWithFake) {

  public GeneratorHealth {
    Map<GeneratorBound, Double> inOrder = new EnumMap<>(GeneratorBound.class);
    inOrder.putAll(measured);
    measured = Collections.unmodifiableMap(inOrder);
  }

  /** Whether what the run says about latency cannot be trusted. */
  public boolean saturated() {
    return !broken().isEmpty();
  }

  /** The bounds that were broken; none when the generator kept up. */
  public List<GeneratorBound> broken() {
    return measured.entrySet().stream()
        .filter(figure -> !figure.getKey().holds(figure.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** For each broken bound a line: what was measured, and the bound. */
  public List<String> troubles() {
    return broken().stream().map(bound -> bound.inWords(measured.get(bound))).toList();
  }

  /** For each broken bound a line: what was measured, the bound, and what to do. */
  public List<String> why() {
    return broken().stream()
        .map(bound -> bound.inWords(measured.get(bound)) + "; " + bound.advice())
        .toList();
  }
}
