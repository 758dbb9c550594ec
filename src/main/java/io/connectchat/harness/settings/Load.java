package io.connectchat.harness.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How customers come: so many at once (closed model), or at a rate (open model). */
public sealed interface Load {

  /** The most customers at once that the load itself asks for; empty where it has no such bound. */
  OptionalInt mostAtOnce();

  /**
   * Closed model.
   *
   * @param customers customers at once, from 1
   * @param rampUp time over which they start; zero means at once
   * @param duration customers start anew when they finish, until this has passed; empty: one pass
   *     each
   */
  record Closed(int customers, Duration rampUp, Optional<Duration> duration) implements Load {
    @Override
    public OptionalInt mostAtOnce() {
      return OptionalInt.of(customers);
    }
  }

  /**
   * Open model. At least one of {@code customers} and {@code duration} is present.
   *
   * @param arrivalRate customers a second at full rate, above 0
   * @param rampUp time to full rate; zero means at once
   * @param customers the most customers in all
   * @param duration how long customers arrive
   */
  record Open(
      double arrivalRate, Duration rampUp, OptionalInt customers, Optional<Duration> duration)
      implements Load {
    @Override
    public OptionalInt mostAtOnce() {
      return customers;
    }
  }

  /**
   * Closed model whose number of customers changes: who finishes starts anew until the last stage
   * is over.
   *
   * @param stages in customers at once, at least one
   */
  record ClosedStages(List<Stage> stages) implements Load {
    public ClosedStages {
      stages = List.copyOf(stages);
    }

    @Override
    public OptionalInt mostAtOnce() {
      return stages.stream().mapToInt(stage -> (int) Math.max(stage.from(), stage.to())).max();
    }
  }

  /**
   * Open model whose rate changes.
   *
   * @param stages in customers a second, at least one
   */
  record OpenStages(List<Stage> stages) implements Load {
    public OpenStages {
      stages = List.copyOf(stages);
    }

    @Override
    public OptionalInt mostAtOnce() {
      return OptionalInt.empty();
    }
  }

  /**
   * Open model that looks for the highest rate at which every limit holds.
   *
   * @param from customers a second at the first level, above 0
   * @param to the highest rate to try, at least {@code from}
   * @param step from one level to the next, above 0
   * @param hold how long each level lasts
   */
  record Capacity(double from, double to, double step, Duration hold) implements Load {
    /** A hair, so that 0.1 + 0.1 + 0.1 counts as 0.3. */
    private static final double ROUNDING = 1e-9;

    @Override
    public OptionalInt mostAtOnce() {
      return OptionalInt.empty();
    }

    /** How many levels there are, from 1. */
    public int levels() {
      return 1 + (int) Math.floor((to - from) / step + ROUNDING);
    }

    /** The rate of a level; the first is 0. */
    public double rate(int level) {
      return Math.round((from + level * step) * 1e6) / 1e6;
    }
  }

  /** A stretch of time in which the load goes evenly from one figure to another, or stays. */
  record Stage(double from, double to, Duration time) {}
}
