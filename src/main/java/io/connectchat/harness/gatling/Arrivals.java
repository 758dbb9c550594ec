package io.connectchat.harness.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import io.connectchat.harness.settings.Load;
import io.gatling.javaapi.core.ClosedInjectionStep;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * How customers come, as Gatling's injection profiles. Gatling injects in whole seconds and leaves
 * out what is shorter: durations are rounded up, and less than a second of ramp is none.
 */
final class Arrivals {
  private static final double ROUNDING = 1e-6;

  private Arrivals() {}

  /**
   * @param goesOn whether a capacity search still wants customers; not asked for other loads
   */
  static PopulationBuilder inject(ScenarioBuilder customers, Load load, BooleanSupplier goesOn) {
    if (load instanceof Load.Open open) {
      return customers.injectOpen(open(open));
    }
    if (load instanceof Load.OpenStages stages) {
      return customers.injectOpen(stages.stages().stream().flatMap(Arrivals::atRate).toList());
    }
    if (load instanceof Load.ClosedStages stages) {
      return customers.injectClosed(stages.stages().stream().flatMap(Arrivals::atOnce).toList());
    }
    if (load instanceof Load.Capacity capacity) {
      return CapacityInjection.inject(customers, capacity, goesOn);
    }
    Load.Closed closed = (Load.Closed) load;
    return closed.duration().isPresent()
        ? customers.injectClosed(anew(closed, atLeastOne(closed.duration().orElseThrow())))
        : customers.injectOpen(spread(closed.customers(), seconds(closed.rampUp())));
  }

  static Stream<OpenInjectionStep> atRate(Load.Stage stage) {
    long seconds = seconds(stage.time());
    if (seconds == 0) {
      return Stream.empty();
    }
    return Stream.of(
        stage.from() == stage.to()
            ? constantUsersPerSec(stage.to()).during(seconds)
            : rampUsersPerSec(stage.from()).to(stage.to()).during(seconds));
  }

  static Stream<ClosedInjectionStep> atOnce(Load.Stage stage) {
    long seconds = seconds(stage.time());
    if (seconds == 0) {
      return Stream.empty();
    }
    int from = (int) stage.from();
    int to = (int) stage.to();
    return Stream.of(
        from == to
            ? constantConcurrentUsers(to).during(seconds)
            : rampConcurrentUsers(from).to(to).during(seconds));
  }

  /** Customers start anew when they finish, until the duration has passed. */
  static List<ClosedInjectionStep> anew(Load.Closed closed, long seconds) {
    long ramp = seconds(closed.rampUp());
    if (seconds <= ramp) {
      int reached = (int) Math.max(1, closed.customers() * seconds / ramp);
      return List.of(rampConcurrentUsers(0).to(reached).during(seconds));
    }
    List<ClosedInjectionStep> steps = new ArrayList<>();
    if (ramp > 0) {
      steps.add(rampConcurrentUsers(0).to(closed.customers()).during(ramp));
    }
    steps.add(constantConcurrentUsers(closed.customers()).during(seconds - ramp));
    return steps;
  }

  /**
   * A ramp to the full rate and that rate from there on, until the time or the customers are up.
   */
  static List<OpenInjectionStep> open(Load.Open open) {
    double rate = open.arrivalRate();
    long ramp = seconds(open.rampUp());
    long duration = open.duration().map(Arrivals::atLeastOne).orElse(Long.MAX_VALUE);
    long most = open.customers().isPresent() ? open.customers().getAsInt() : Long.MAX_VALUE;
    double comeInTime = comeBy(duration, ramp, rate);
    return most <= comeInTime ? upTo(most, ramp, rate) : until(duration, ramp, rate);
  }

  /** How many customers come in the first seconds. */
  private static double comeBy(double seconds, long ramp, double rate) {
    return seconds <= ramp ? rate * seconds * seconds / (2 * ramp) : rate * (seconds - ramp / 2.0);
  }

  private static List<OpenInjectionStep> until(long duration, long ramp, double rate) {
    List<OpenInjectionStep> steps = new ArrayList<>();
    if (duration <= ramp) {
      steps.add(rampUsersPerSec(0).to(rate * duration / ramp).during(duration));
      return steps;
    }
    if (ramp > 0) {
      steps.add(rampUsersPerSec(0).to(rate).during(ramp));
    }
    steps.add(constantUsersPerSec(rate).during(duration - ramp));
    return steps;
  }

  /** Exactly so many customers. */
  private static List<OpenInjectionStep> upTo(long customers, long ramp, double rate) {
    long whileRamping = (long) (rate * ramp / 2);
    if (customers <= whileRamping) {
      long seconds = (long) Math.ceil(Math.sqrt(2.0 * ramp * customers / rate));
      // Gatling cuts fractions of customers off: a hair more than needed, so that none is lost.
      return List.of(rampUsersPerSec(0).to((2 * customers + ROUNDING) / seconds).during(seconds));
    }
    List<OpenInjectionStep> steps = new ArrayList<>();
    if (whileRamping > 0) {
      steps.add(rampUsersPerSec(0).to(rate).during(ramp));
    }
    long after = customers - whileRamping;
    steps.addAll(spread(after, (long) Math.ceil(after / rate)));
    return steps;
  }

  static List<OpenInjectionStep> spread(long customers, long seconds) {
    return List.of(
        seconds == 0 ? atOnceUsers((int) customers) : rampUsers((int) customers).during(seconds));
  }

  private static long atLeastOne(Duration duration) {
    return Math.max(1, seconds(duration));
  }

  static long seconds(Duration duration) {
    return duration.compareTo(Duration.ofSeconds(1)) < 0
        ? 0
        : duration.plusNanos(999_999_999).toSeconds();
  }
}
