package io.connectchat.harness.settings;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How the generator is looked after, before and while it runs.
 *
 * @param calibration when it is measured first what this machine can inject
 * @param metricsPort where the run's figures are served to Prometheus; 0 for any free port
 * @param metricsHost the address to serve them on
 * @param warmUp what begins in the first time of a run is left out of the statistics of latency
 */
public record Oversight(
    Calibration calibration, OptionalInt metricsPort, String metricsHost, Duration warmUp) {

  /** When it is measured first what this machine can inject. */
  public enum Calibration {
    /** Before a large load. */
    AUTO,
    TRUE,
    FALSE
  }
}
