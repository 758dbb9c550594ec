package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.settings.Load;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlannedTest {
  private static final Duration RAMP = Duration.ofSeconds(4);
  private static final Optional<Duration> MINUTE = Optional.of(Duration.ofMinutes(1));

  @Test
  void loadsThatCountCustomersSayHowMany() {
    assertThat(Planned.customers(new Load.Closed(7, RAMP, Optional.empty()))).hasValue(7);
    assertThat(Planned.customers(new Load.Open(2, RAMP, OptionalInt.of(30), Optional.empty())))
        .hasValue(30);
  }

  @Test
  void loadsThatCountSecondsBringTheirRateTimesTheirTime() {
    assertThat(Planned.customers(new Load.Open(5, RAMP, OptionalInt.empty(), MINUTE)))
        .hasValue(5 * 60 - 5 * 2);
    assertThat(Planned.customers(new Load.Open(5, RAMP, OptionalInt.of(100), MINUTE)))
        .hasValue(100);
    assertThat(
            Planned.customers(
                new Load.OpenStages(List.of(new Load.Stage(0, 10, Duration.ofSeconds(10))))))
        .hasValue(50);
  }

  @Test
  void whereCustomersStartAnewNobodyKnows() {
    assertThat(Planned.customers(new Load.Closed(7, RAMP, MINUTE))).isEmpty();
    assertThat(Planned.customers(new Load.Capacity(1, 5, 1, RAMP))).isEmpty();
  }
}
