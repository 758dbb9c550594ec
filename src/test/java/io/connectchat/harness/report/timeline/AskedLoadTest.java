package io.connectchat.harness.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.settings.Load;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a load model asks for, second by second. */
class AskedLoadTest {
  private static final Duration RAMP = Duration.ofSeconds(4);

  @Test
  void aRateRampsUpAndEndsWithItsDuration() {
    AskedLoad asked =
        AskedLoad.of(
            new Load.Open(8, RAMP, OptionalInt.empty(), Optional.of(Duration.ofSeconds(10))));

    assertThat(asked.ofRate()).isTrue();
    assertThat(at(asked, 0, 1, 4, 9.9, 10, 11)).containsExactly(0, 2, 8, 8, 0, 0);
  }

  @Test
  void aRateEndsWithItsLastCustomer() {
    AskedLoad asked = AskedLoad.of(new Load.Open(8, RAMP, OptionalInt.of(32), Optional.empty()));

    // 16 while it ramps up, 16 more in two seconds.
    assertThat(at(asked, 5.9, 6)).containsExactly(8, 0);
  }

  @Test
  void aRateMayEndBeforeItsRampDoes() {
    AskedLoad asked = AskedLoad.of(new Load.Open(8, RAMP, OptionalInt.of(4), Optional.empty()));

    assertThat(at(asked, 1, 2)).containsExactly(2, 0);
  }

  @Test
  void aNumberAtOnceRampsUpAndStaysWhileTheRunLasts() {
    AskedLoad asked = AskedLoad.of(new Load.Closed(40, RAMP, Optional.empty()));

    assertThat(asked.ofRate()).isFalse();
    assertThat(at(asked, 1, 4, 1_000)).containsExactly(10, 40, 40);
  }

  @Test
  void withoutARampAllIsAskedForAtOnce() {
    AskedLoad asked = AskedLoad.of(new Load.Closed(40, Duration.ZERO, Optional.empty()));

    assertThat(at(asked, 0)).containsExactly(40);
  }

  @Test
  void stagesFollowOneAnother() {
    AskedLoad asked =
        AskedLoad.of(
            new Load.OpenStages(List.of(new Load.Stage(0, 8, RAMP), new Load.Stage(25, 25, RAMP))));

    assertThat(at(asked, 0, 1, 3, 4, 7.9, 8)).containsExactly(0, 2, 6, 25, 25, 0);
  }

  @Test
  void aCapacitySearchAsksForMoreLevelByLevelWhileItGoesOn() {
    AskedLoad asked = AskedLoad.of(new Load.Capacity(2, 6, 2, RAMP));

    assertThat(at(asked, 0, 3.9, 4, 8, 12)).containsExactly(2, 2, 4, 6, 0);
    assertThat(at(asked.whileWanted(() -> false), 0, 4)).containsExactly(0, 0);
  }

  private static double[] at(AskedLoad asked, double... seconds) {
    return Arrays.stream(seconds).map(asked.at()).toArray();
  }
}
