package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.settings.Load;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ArrivalTimesTest {
  private static final Load.Capacity LOAD = new Load.Capacity(1, 3, 1, Duration.ofSeconds(2));

  @Test
  void customersComeEvenlyWithinEachLevel() {
    ArrivalTimes times = times(new AtomicBoolean(true));

    assertThat(millis(times))
        .containsExactly(
            0L, 1000L, 2000L, 2500L, 3000L, 3500L, 4000L, 4333L, 4666L, 5000L, 5333L, 5666L);
  }

  @Test
  void nobodyComesAnyMoreOnceTheSearchIsOver() {
    AtomicBoolean goesOn = new AtomicBoolean(true);
    ArrivalTimes times = times(goesOn);
    times.next();

    goesOn.set(false);

    assertThat(times.hasNext()).isFalse();
  }

  @Test
  void gatlingIsToldTheMostThatMayCome() {
    CapacityInjection injection = new CapacityInjection(LOAD, () -> true);

    assertThat(injection.users()).isEqualTo(12);
    assertThat(injection.duration().toSeconds()).isEqualTo(6);
  }

  private static ArrivalTimes times(AtomicBoolean goesOn) {
    return new ArrivalTimes(LOAD, goesOn::get, scala.collection.Iterator.empty());
  }

  private static List<Long> millis(ArrivalTimes times) {
    List<Long> all = new ArrayList<>();
    while (times.hasNext()) {
      all.add(times.next().toMillis());
    }
    return all;
  }
}
