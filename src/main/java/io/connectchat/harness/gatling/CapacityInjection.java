package io.connectchat.harness.gatling;

import io.connectchat.harness.settings.Load;
import io.gatling.core.controller.inject.open.OpenInjectionProfile;
import io.gatling.core.controller.inject.open.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import scala.collection.Iterator;
import scala.concurrent.duration.FiniteDuration;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A capacity search as a step of Gatling's injection. Gatling's own profiles are fixed before the
 * run; this one ends as soon as the search does, and the customers who are there finish in order.
 */
record CapacityInjection(Load.Capacity load, BooleanSupplier goesOn) implements OpenInjectionStep {
  private static final long serialVersionUID = 1L;

  static PopulationBuilder inject(
      ScenarioBuilder customers, Load.Capacity load, BooleanSupplier goesOn) {
    List<OpenInjectionStep> steps = List.of(new CapacityInjection(load, goesOn));
    OpenInjectionProfile profile =
        new OpenInjectionProfile(CollectionConverters.asScala(steps).toList());
    return new PopulationBuilder(customers.wrapped.inject(profile));
  }

  @Override
  public Iterator<FiniteDuration> chain(Iterator<FiniteDuration> after) {
    return new ArrivalTimes(load, goesOn, after);
  }

  /** The most that may come. */
  @Override
  public long users() {
    return IntStream.range(0, load.levels())
        .mapToLong(level -> ArrivalTimes.customers(load, level))
        .sum();
  }

  @Override
  public FiniteDuration duration() {
    return new FiniteDuration(load.hold().toNanos() * load.levels(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int productArity() {
    return 0;
  }

  @Override
  public Object productElement(int n) {
    throw new IndexOutOfBoundsException(n);
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CapacityInjection;
  }
}
