package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.settings.Load;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalsTest {
  @ParameterizedTest
  @CsvSource({
    "25, 10, 2",
    "7, 3, 2",
    "1, 0.5, 0",
    "1000, 33.3, 10",
    "3, 100, 10",
    "10, 10, 2",
    "10, 100, 60",
    "99, 7.7, 30"
  })
  void anOpenModelWithABoundBringsExactlySoManyCustomers(int customers, double rate, int ramp) {
    Load.Open load =
        new Load.Open(rate, Duration.ofSeconds(ramp), OptionalInt.of(customers), Optional.empty());

    assertThat(injected(Arrivals.open(load))).isEqualTo(customers);
  }

  @Test
  void anOpenModelWithADurationRampsAndThenKeepsItsRate() {
    Load.Open load =
        new Load.Open(
            10, Duration.ofSeconds(4), OptionalInt.empty(), Optional.of(Duration.ofSeconds(10)));

    assertThat(injected(Arrivals.open(load))).isEqualTo(4 * 10 / 2 + 6 * 10);
  }

  @Test
  void theDurationCutsOffCustomersThatWouldComeLater() {
    Load.Open load =
        new Load.Open(10, Duration.ZERO, OptionalInt.of(1_000), Optional.of(Duration.ofSeconds(5)));

    assertThat(injected(Arrivals.open(load))).isEqualTo(50);
  }

  @Test
  void theDurationCutsTheRampOffAndDoesNotSqueezeIt() {
    Load.Open load =
        new Load.Open(
            100,
            Duration.ofSeconds(60),
            OptionalInt.of(10_000),
            Optional.of(Duration.ofSeconds(30)));

    assertThat(injected(Arrivals.open(load))).isEqualTo(50 * 30 / 2);
  }

  @Test
  void theBoundHoldsAlsoWhereTheDurationWouldLetMoreCome() {
    Load.Open load =
        new Load.Open(
            200, Duration.ofSeconds(2), OptionalInt.of(100), Optional.of(Duration.ofSeconds(2)));

    assertThat(injected(Arrivals.open(load))).isEqualTo(100);
  }

  @Test
  void aDurationOfLessThanASecondIsASecondAndNotNobody() {
    Load.Open load =
        new Load.Open(5, Duration.ZERO, OptionalInt.empty(), Optional.of(Duration.ofMillis(200)));
    Load.Closed closed = new Load.Closed(5, Duration.ZERO, Optional.of(Duration.ofMillis(200)));

    assertThat(injected(Arrivals.open(load))).isEqualTo(5);
    assertThat(Arrivals.anew(closed, 1)).hasSize(1);
  }

  @Test
  void aRampOfLessThanASecondIsAllAtOnceSinceGatlingWouldInjectNobody() {
    assertThat(Arrivals.seconds(Duration.ofMillis(999))).isZero();
    assertThat(Arrivals.seconds(Duration.ofMillis(1_000))).isEqualTo(1);
    assertThat(Arrivals.seconds(Duration.ofMillis(1_001))).isEqualTo(2);
    assertThat(injected(Arrivals.spread(50, Arrivals.seconds(Duration.ofMillis(300)))))
        .isEqualTo(50);
  }

  private static long injected(List<OpenInjectionStep> steps) {
    return steps.stream()
        .mapToLong(step -> step.asScala().chain(scala.collection.Iterator.empty()).size())
        .sum();
  }
}
