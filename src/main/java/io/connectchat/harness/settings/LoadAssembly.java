package io.connectchat.harness.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Puts the load together, as {@code chat.load} shapes it. */
record LoadAssembly(Answers answers) {

  Load load() {
    return switch (answers.certain(Known.LOAD)) {
      case STEADY, SOAK -> steady();
      case RAMP -> staged(List.of(new Load.Stage(0, full(), duration().orElseThrow())));
      case STEP -> staged(steps());
      case SPIKE -> staged(spike());
      case CAPACITY ->
          new Load.Capacity(
              answers.certain(Known.CAPACITY_FROM),
              answers.certain(Known.CAPACITY_TO),
              answers.certain(Known.CAPACITY_STEP),
              answers.certain(Known.CAPACITY_HOLD));
    };
  }

  private Load steady() {
    Duration rampUp = answers.certain(Known.RAMP_UP);
    return answers
        .value(Known.ARRIVAL_RATE)
        .<Load>map(rate -> new Load.Open(rate, rampUp, atMost(), duration()))
        .orElseGet(() -> new Load.Closed((int) full(), rampUp, duration()));
  }

  private Load staged(List<Load.Stage> stages) {
    return isOpen() ? new Load.OpenStages(stages) : new Load.ClosedStages(stages);
  }

  private List<Load.Stage> steps() {
    int count = Math.toIntExact(answers.certain(Known.STEP_COUNT));
    Duration hold = answers.certain(Known.STEP_HOLD);
    return IntStream.rangeClosed(1, count)
        .mapToObj(step -> flat(whole(full() * step / count), hold))
        .toList();
  }

  private List<Load.Stage> spike() {
    Duration after = answers.certain(Known.SPIKE_AFTER);
    Duration hold = answers.certain(Known.SPIKE_HOLD);
    Duration rest = duration().orElseThrow().minus(after).minus(hold);
    return List.of(
        flat(full(), after), flat(answers.certain(Known.SPIKE_TO), hold), flat(full(), rest));
  }

  private static Load.Stage flat(double load, Duration time) {
    return new Load.Stage(load, load, time);
  }

  /** Half a customer a second can come, half a customer cannot be there. */
  private double whole(double load) {
    return isOpen() ? load : Math.ceil(load);
  }

  private boolean isOpen() {
    return answers.isGiven(Known.ARRIVAL_RATE);
  }

  /** The load at its full height: customers a second, or customers at once. */
  private double full() {
    return answers
        .value(Known.ARRIVAL_RATE)
        .orElseGet(() -> answers.certain(Known.CUSTOMERS).doubleValue());
  }

  private Optional<Duration> duration() {
    return answers.value(Known.DURATION);
  }

  private OptionalInt atMost() {
    return customersOfAnotherModel().isPresent()
        ? OptionalInt.empty()
        : answers.value(Known.CUSTOMERS).stream().mapToInt(Math::toIntExact).findFirst();
  }

  /** Customers at once, say of a workload, to which somebody stronger gave a rate of arrivals. */
  private Optional<Given> customersOfAnotherModel() {
    Optional<Given> rate = answers.given(Known.ARRIVAL_RATE);
    return answers
        .given(Known.CUSTOMERS)
        .filter(customers -> duration().isPresent())
        .filter(customers -> rate.isPresent())
        .filter(customers -> customers.source().compareTo(rate.get().source()) > 0);
  }

  /** What is in force and not looked at, in one line; empty where there is no such thing. */
  Optional<String> unused() {
    return customersOfAnotherModel()
        .map(
            customers ->
                customers.where()
                    + " is not used: %s makes it an open model, which chat.duration ends"
                        .formatted(answers.origin(Known.ARRIVAL_RATE)));
  }
}
