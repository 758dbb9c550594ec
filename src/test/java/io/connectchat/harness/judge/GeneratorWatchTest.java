package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A generator that cannot keep up is noticed at exact bounds. */
class GeneratorWatchTest {
  private final GeneratorWatch watch = new GeneratorWatch(false);

  @Test
  void aGeneratorOfWhichNothingWasSeenKeptUp() {
    GeneratorHealth health = watch.health();

    assertThat(health.saturated()).isFalse();
    assertThat(health.measured())
        .containsEntry(GeneratorBound.LATE_STARTS, 0.0)
        .containsEntry(GeneratorBound.PAUSE, 0.0)
        .containsEntry(GeneratorBound.LOOP_LAG, 0.0)
        .containsEntry(GeneratorBound.IDLE, 100.0)
        .containsEntry(GeneratorBound.OPEN_FILES, 0.0);
  }

  @ParameterizedTest
  @EnumSource
  void eachBoundSaysWhatToDoAndIsNamedWithItsUnit(GeneratorBound bound) {
    assertThat(bound.key()).matches(".+(Percent|Ms)");
    assertThat(bound.advice()).containsAnyOf("injectors", "ulimit -n", "-Xmx");
    assertThat(bound.holds(bound.bound())).isTrue();
    assertThat(bound.holds(bound.bound() - 0.01)).isNotEqualTo(bound.holds(bound.bound() + 0.01));
  }

  @Test
  void aTimerIsLateMoreThanFiveMillisecondsAfterItsTime() {
    watch.timer(1_000, 1_000 + 5_000_000);
    assertThat(measured(GeneratorBound.LATE_STARTS)).isZero();

    watch.timer(1_000, 1_000 + 5_000_001);
    assertThat(measured(GeneratorBound.LATE_STARTS)).isEqualTo(50);
  }

  @Test
  void oneLateTimerInAHundredIsBearable() {
    timers(99, 1);

    assertThat(measured(GeneratorBound.LATE_STARTS)).isEqualTo(1);
    assertThat(watch.health().saturated()).isFalse();
  }

  @Test
  void moreAreNot() {
    timers(989, 11);

    assertThat(measured(GeneratorBound.LATE_STARTS)).isEqualTo(1.1);
    assertBroken(
        "1.1 % of the messages started more than 5 ms late (bound: 1 %);"
            + " run fewer customers, or more injectors");
  }

  @Test
  void aPauseOfAHundredMillisecondsIsBearableAndALongerOneIsNot() {
    watch.pause(100_999_999);
    watch.pause(3);
    assertThat(measured(GeneratorBound.PAUSE)).isEqualTo(100);
    assertThat(watch.health().saturated()).isFalse();

    watch.pause(101_000_000);
    assertBroken(
        "this process stood still for 101 ms (bound: 100 ms);"
            + " look for long garbage collections (-Xlog:gc), give more heap (-Xmx)");
  }

  @Test
  void anEventLoopMayBeLateForAsLongAsCodeTakesToLoad() {
    watch.loopLag(250_999_999);
    watch.loopLag(1);
    assertThat(watch.health().saturated()).isFalse();

    watch.loopLag(251_000_000);
    assertBroken(
        "an event loop was 251 ms late (bound: 250 ms);"
            + " run fewer customers, or more injectors; let no step block");
  }

  @Test
  void fewFilesLeftAreNoticedAlsoWhenTheyAreClosedAgain() {
    watch.openFiles(959, 1_000);
    assertThat(watch.health().saturated()).isFalse();

    watch.openFiles(960, 1_000);
    watch.openFiles(10, 1_000);
    assertBroken(
        "96 % of the files that this process may open were open (bound: 95 %);"
            + " raise the limit (ulimit -n), or run more injectors");
  }

  @Test
  void aTwentyPercentIdleCpuIsBearableAndLessIsNot() {
    idle(0.2, 0.2, 0.2, 0.2, 0.2);
    assertThat(measured(GeneratorBound.IDLE)).isEqualTo(20);
    assertThat(watch.health().saturated()).isFalse();

    idle(0.1);
    assertThat(measured(GeneratorBound.IDLE)).isEqualTo(18);
    assertBroken(
        "the CPU was 18 % idle for five seconds (bound: 20 %);"
            + " run fewer customers, more injectors, and nothing else on this machine");
  }

  @Test
  void aBusyMomentIsNoFiveSeconds() {
    idle(0, 0, 0, 0);
    assertThat(measured(GeneratorBound.IDLE)).isEqualTo(100);

    idle(1);
    assertThat(measured(GeneratorBound.IDLE)).isEqualTo(20);
  }

  @Test
  void theWorstFiveSecondsAreKeptWithWhatThisProcessHadOfThem() {
    idle(0.5, 0.5, 0.5, 0.5, 0.5);
    for (int i = 0; i < 5; i++) {
      watch.cpu(1, 0);
    }

    assertThat(measured(GeneratorBound.IDLE)).isEqualTo(50);
    assertThat(watch.health().ownCpuPercent()).isEqualTo(25);
  }

  @Test
  void allThatIsWrongIsSaid() {
    timers(0, 1);
    watch.pause(200_000_000);
    watch.loopLag(300_000_000);
    watch.openFiles(1, 1);
    idle(0, 0, 0, 0, 0);

    assertThat(watch.health().broken()).containsExactly(GeneratorBound.values());
    assertThat(watch.health().why()).hasSize(5);
  }

  @Test
  void whoSharesItsProcessWithTheFakeIsKnown() {
    assertThat(new GeneratorWatch(true).health().sharedWithFake()).isTrue();
    assertThat(watch.health().sharedWithFake()).isFalse();
  }

  private double measured(GeneratorBound bound) {
    return watch.health().measured().get(bound);
  }

  private void assertBroken(String... why) {
    assertThat(watch.health().why()).containsExactly(why);
  }

  private void timers(int punctual, int late) {
    for (int i = 0; i < punctual; i++) {
      watch.timer(0, 1);
    }
    for (int i = 0; i < late; i++) {
      watch.timer(0, 1_000_000_000);
    }
  }

  /** This process has half of what is not idle. */
  private void idle(double... shares) {
    for (double share : shares) {
      watch.cpu(share, (1 - share) / 2);
    }
  }
}
