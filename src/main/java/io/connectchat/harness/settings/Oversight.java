package io.connectchat.harness.settings;

import java.util.OptionalInt;

/**
 * How the generator is looked after, before and while it runs.
 *
 * @param calibration when it is measured first what this machine can inject
 * @param metricsPort where the run's figures are served to Prometheus; 0 for any free port
 * @param metricsHost the address to serve them on
 */
public record Oversight(Calibration calibration, OptionalInt metricsPort, String metricsHost) {

  /** When it is measured first what this machine can inject. */
  public enum Calibration {
    /** Before a large load. */
    AUTO,
    TRUE,
    FALSE
  }
}
