package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.settings.Load;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a load asks for at its peak. */
class CrowdTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void aClosedLoadIsAllItsCustomersAtTheirPace() {
    Load load = new Load.Closed(200, Duration.ofSeconds(10), Optional.empty());

    assertThat(Crowd.of(load, 20, Duration.ofMillis(500))).isEqualTo(new Crowd(200, 0, 400));
  }

  @Test
  void withoutThinkTimeItAsksForAsManyMessagesAsThereCanBe() {
    Load load = new Load.Closed(200, Duration.ZERO, Optional.of(HOUR));

    assertThat(Crowd.of(load, 20, Duration.ZERO).messages()).isZero();
    assertThat(Crowd.of(load, 20, Duration.ZERO).calls()).isEqualTo(200);
  }

  @Test
  void anOpenLoadThatOnlyTimeBoundsIsItsRateTimesTheLengthOfAChat() {
    Load load = new Load.Open(5, SECOND, OptionalInt.empty(), Optional.of(HOUR));

    assertThat(Crowd.of(load, 20, SECOND)).isEqualTo(new Crowd(5 * 20, 5, 100));
  }

  @Test
  void neverMoreThanComeInAll() {
    Load few = new Load.Open(5, Duration.ZERO, OptionalInt.of(30), Optional.empty());
    Load shortly =
        new Load.Open(5, Duration.ZERO, OptionalInt.empty(), Optional.of(Duration.ofSeconds(4)));

    assertThat(Crowd.of(few, 20, SECOND).atOnce()).isEqualTo(30);
    assertThat(Crowd.of(shortly, 20, SECOND).atOnce()).isEqualTo(20);
  }

  @Test
  void aSpikeCountsByItsPeak() {
    Load spike =
        new Load.ClosedStages(
            List.of(
                new Load.Stage(10, 10, HOUR),
                new Load.Stage(900, 900, SECOND.multipliedBy(5)),
                new Load.Stage(10, 10, HOUR)));

    assertThat(Crowd.of(spike, 3, SECOND)).isEqualTo(new Crowd(900, 0, 900));
  }
}
