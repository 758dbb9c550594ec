package io.connectchat.harness.judge;

import io.connectchat.harness.judge.load.CapacityResult;
import java.util.List;
import java.util.Optional;

/**
 * What a verdict depends on besides the evidence.
 *
 * @param limits what was asked of the latency
 * @param transcriptAsked whether the user asked for the transcript to be read
 * @param interrupted why the run was cut short; empty when it was not
 * @param start when the run began; empty when nobody needs to know when something happened
 * @param lost why the target was given up; empty when it was not
 * @param capacity what a capacity search has found: latencies are judged by its levels, and
 *     customers that failed have shown where the capacity ends
 */
public record Circumstances(
    List<LatencyLimit> limits,
    boolean transcriptAsked,
    GeneratorHealth generator,
    Optional<String> interrupted,
    Optional<RunStart> start,
    Optional<String> lost,
    Optional<CapacityResult> capacity) {

  /** The same of a run that came to its own end. */
  public Circumstances(
      List<LatencyLimit> limits,
      boolean transcriptAsked,
      GeneratorHealth generator,
      Optional<String> interrupted) {
    this(
        limits,
        transcriptAsked,
        generator,
        interrupted,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
