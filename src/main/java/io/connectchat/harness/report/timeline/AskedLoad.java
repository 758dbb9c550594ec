package io.connectchat.harness.report.timeline;

import io.connectchat.harness.settings.Load;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;

/**
 * What a load model asks for, second by second.
 *
 * @param ofRate whether it asks for customers a second (open model); else for customers at once
 * @param at seconds since the run's start to what is asked for then
 */
public record AskedLoad(boolean ofRate, DoubleUnaryOperator at) {

  /** Of the models that settings know. */
  public static AskedLoad of(Load load) {
    if (load instanceof Load.Open open) {
      double end =
          open.duration()
              .map(AskedLoad::seconds)
              .orElseGet(() -> lastArrival(open, open.customers().orElseThrow()));
      return new AskedLoad(
          true, t -> t >= end ? 0 : open.arrivalRate() * reached(t, open.rampUp()));
    }
    if (load instanceof Load.OpenStages staged) {
      return new AskedLoad(true, t -> inStages(staged.stages(), t));
    }
    if (load instanceof Load.ClosedStages staged) {
      return new AskedLoad(false, t -> inStages(staged.stages(), t));
    }
    if (load instanceof Load.Capacity search) {
      return new AskedLoad(true, t -> atLevel(search, (int) (t / seconds(search.hold()))));
    }
    Load.Closed closed = (Load.Closed) load;
    double end = closed.duration().map(AskedLoad::seconds).orElse(Double.POSITIVE_INFINITY);
    return new AskedLoad(
        false, t -> t >= end ? 0 : closed.customers() * reached(t, closed.rampUp()));
  }

  /** The same, for as long as more is wanted. */
  public AskedLoad whileWanted(BooleanSupplier wanted) {
    return new AskedLoad(ofRate, t -> wanted.getAsBoolean() ? at.applyAsDouble(t) : 0);
  }

  private static double inStages(List<Load.Stage> stages, double t) {
    double begun = 0;
    for (Load.Stage stage : stages) {
      double lasts = seconds(stage.time());
      if (t < begun + lasts) {
        return stage.from() + (stage.to() - stage.from()) * (t - begun) / lasts;
      }
      begun += lasts;
    }
    return 0;
  }

  private static double atLevel(Load.Capacity search, int level) {
    return level < search.levels() ? search.rate(level) : 0;
  }

  /** The share of the full load that a ramp has reached. */
  private static double reached(double seconds, Duration rampUp) {
    double ramp = seconds(rampUp);
    return seconds >= ramp ? 1 : seconds / ramp;
  }

  /** When the last of so many customers comes. */
  private static double lastArrival(Load.Open open, int customers) {
    double ramp = seconds(open.rampUp());
    double whileRamping = open.arrivalRate() * ramp / 2;
    return customers <= whileRamping
        ? Math.sqrt(2 * ramp * customers / open.arrivalRate())
        : ramp + (customers - whileRamping) / open.arrivalRate();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
