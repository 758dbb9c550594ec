package io.connectchat.harness.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How customers come: a fixed number at once (closed model), or at a rate (open model). */
public sealed interface Load {

  /** The time over which the load builds up; zero means at once. */
  Duration rampUp();

  /** What bounds the run in time; see each model. */
  Optional<Duration> duration();

  /**
   * Closed model.
   *
   * @param customers customers at once, from 1
   * @param rampUp time over which they start
   * @param duration customers start anew when they finish, until this has passed; empty: one pass
   *     each
   */
  record Closed(int customers, Duration rampUp, Optional<Duration> duration) implements Load {}

  /**
   * Open model. At least one of {@code customers} and {@code duration} is present.
   *
   * @param arrivalRate customers a second at full rate, above 0
   * @param rampUp time to full rate
   * @param customers the most customers in all
   * @param duration how long customers arrive
   */
  record Open(
      double arrivalRate, Duration rampUp, OptionalInt customers, Optional<Duration> duration)
      implements Load {}
}
