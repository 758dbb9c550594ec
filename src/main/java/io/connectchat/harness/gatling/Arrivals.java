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

/**
 * How customers come, as Gatling's injection profiles. Gatling injects in whole seconds and leaves
 * out what is shorter: durations are rounded up, and less than a second of ramp is none.
 */
final class Arrivals {
  private Arrivals() {}

  static PopulationBuilder inject(ScenarioBuilder customers, Load load) {
    if (load instanceof Load.Open open) {
      return customers.injectOpen(open(open));
    }
    Load.Closed closed = (Load.Closed) load;
    return closed.duration().isPresent()
        ? customers.injectClosed(anew(closed, seconds(closed.duration().orElseThrow())))
        : customers.injectOpen(spread(closed.customers(), seconds(closed.rampUp())));
  }

  /** Customers start anew when they finish, until the duration has passed. */
  private static List<ClosedInjectionStep> anew(Load.Closed closed, long seconds) {
    long ramp = Math.min(seconds(closed.rampUp()), seconds);
    List<ClosedInjectionStep> steps = new ArrayList<>();
    if (ramp > 0) {
      steps.add(rampConcurrentUsers(0).to(closed.customers()).during(ramp));
    }
    if (seconds > ramp) {
      steps.add(constantConcurrentUsers(closed.customers()).during(seconds - ramp));
    }
    return steps;
  }

  static List<OpenInjectionStep> open(Load.Open open) {
    return open.customers().isPresent()
        ? bounded(open, open.customers().getAsInt())
        : List.copyOf(ramped(open, seconds(open.duration().orElseThrow())));
  }

  private static List<OpenInjectionStep> ramped(Load.Open open, long seconds) {
    long ramp = Math.min(seconds(open.rampUp()), seconds);
    List<OpenInjectionStep> steps = new ArrayList<>();
    if (ramp > 0) {
      steps.add(rampUsersPerSec(0).to(open.arrivalRate()).during(ramp));
    }
    if (seconds > ramp) {
      steps.add(constantUsersPerSec(open.arrivalRate()).during(seconds - ramp));
    }
    return steps;
  }

  /** Exactly so many customers, or as many as come within the duration if that is fewer. */
  private static List<OpenInjectionStep> bounded(Load.Open open, int customers) {
    long ramp = seconds(open.rampUp());
    int whileRamping = (int) (open.arrivalRate() * ramp / 2);
    int after = customers - whileRamping;
    long steady = Math.max(1, Math.round(Math.ceil(after / open.arrivalRate())));
    boolean cutByTime = open.duration().filter(most -> seconds(most) < ramp + steady).isPresent();
    if (cutByTime) {
      return ramped(open, seconds(open.duration().orElseThrow()));
    }
    if (after <= 0) {
      return spread(customers, ramp);
    }
    List<OpenInjectionStep> steps = new ArrayList<>();
    if (whileRamping > 0) {
      steps.add(rampUsersPerSec(0).to(open.arrivalRate()).during(ramp));
    }
    steps.addAll(spread(after, steady));
    return steps;
  }

  static List<OpenInjectionStep> spread(int customers, long seconds) {
    return List.of(seconds == 0 ? atOnceUsers(customers) : rampUsers(customers).during(seconds));
  }

  static long seconds(Duration duration) {
    return duration.compareTo(Duration.ofSeconds(1)) < 0
        ? 0
        : duration.plusNanos(999_999_999).toSeconds();
  }
}
