package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A generator that cannot keep up is noticed at exact bounds. */
class GeneratorWatchTest {
  private final GeneratorWatch watch = new GeneratorWatch();

  @Test
  void aGeneratorOfWhichNothingWasSeenKeptUp() {
    GeneratorHealth health = watch.health();

    assertThat(health.saturated()).isFalse();
    assertThat(health.lateStartsPercent()).isZero();
    assertThat(health.maxPauseMs()).isZero();
    assertThat(health.minIdlePercent()).isEqualTo(100);
  }

  @Test
  void aTimerIsLateMoreThanFiveMillisecondsAfterItsTime() {
    watch.timer(1_000, 1_000 + 5_000_000);
    assertThat(watch.health().lateStartsPercent()).isZero();

    watch.timer(1_000, 1_000 + 5_000_001);
    assertThat(watch.health().lateStartsPercent()).isEqualTo(50);
  }

  @Test
  void oneLateTimerInAHundredIsBearable() {
    timers(99, 1);

    assertThat(watch.health().lateStartsPercent()).isEqualTo(1);
    assertThat(watch.health().saturated()).isFalse();
  }

  @Test
  void moreAreNot() {
    timers(989, 11);

    assertThat(watch.health().lateStartsPercent()).isEqualTo(1.1);
    assertThat(watch.health().why()).containsExactly("1.10 % of the messages started late");
  }

  @Test
  void aPauseOfAHundredMillisecondsIsBearableAndALongerOneIsNot() {
    watch.pause(100_999_999);
    watch.pause(3);
    assertThat(watch.health().maxPauseMs()).isEqualTo(100);
    assertThat(watch.health().saturated()).isFalse();

    watch.pause(101_000_000);
    assertThat(watch.health().why()).containsExactly("this process stood still for 101 ms");
  }

  @Test
  void aTwentyPercentIdleCpuIsBearableAndLessIsNot() {
    idle(0.2, 0.2, 0.2, 0.2, 0.2);
    assertThat(watch.health().minIdlePercent()).isEqualTo(20);
    assertThat(watch.health().saturated()).isFalse();

    idle(0.1);
    assertThat(watch.health().minIdlePercent()).isEqualTo(18);
    assertThat(watch.health().why()).containsExactly("the CPU was only 18 % idle for five seconds");
  }

  @Test
  void aBusyMomentIsNoFiveSeconds() {
    idle(0, 0, 0, 0);
    assertThat(watch.health().minIdlePercent()).isEqualTo(100);

    idle(1);
    assertThat(watch.health().minIdlePercent()).isEqualTo(20);
  }

  @Test
  void theWorstFiveSecondsAreKept() {
    idle(0.5, 0.5, 0.5, 0.5, 0.5, 1, 1, 1, 1, 1);

    assertThat(watch.health().minIdlePercent()).isEqualTo(50);
  }

  @Test
  void allThatIsWrongIsSaid() {
    timers(0, 1);
    watch.pause(200_000_000);
    idle(0, 0, 0, 0, 0);

    assertThat(watch.health().why())
        .containsExactly(
            "100.00 % of the messages started late",
            "this process stood still for 200 ms", "the CPU was only 0 % idle for five seconds");
  }

  private void timers(int punctual, int late) {
    for (int i = 0; i < punctual; i++) {
      watch.timer(0, 1);
    }
    for (int i = 0; i < late; i++) {
      watch.timer(0, 1_000_000_000);
    }
  }

  private void idle(double... shares) {
    for (double share : shares) {
      watch.idle(share);
    }
  }
}
