package io.connectchat.mock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TriggerTest {
  private static final Occasion SOMEBODY = new Occasion(Optional.empty(), "");
  private static final Window ALWAYS = new Window(Duration.ZERO, Optional.empty());

  @Test
  void everyFiresOnItsMultiples() {
    assertThat(occasions(armed(new Trigger.Every(4), 1), 10)).containsExactly(4, 8);
  }

  @Test
  void nthFiresOnce() {
    assertThat(occasions(armed(new Trigger.Nth(3), 1), 10)).containsExactly(3);
  }

  @Test
  void rateFiresOnTheSameOccasionsForTheSameSeed() {
    List<Integer> first = occasions(armed(new Trigger.Rate(0.1), 42), 10_000);
    assertThat(occasions(armed(new Trigger.Rate(0.1), 42), 10_000)).isEqualTo(first);
    assertThat(occasions(armed(new Trigger.Rate(0.1), 43), 10_000)).isNotEqualTo(first);
    // Five standard deviations of 10,000 draws at one in ten.
    assertThat(first).hasSizeBetween(850, 1150);
  }

  @Test
  void countsAreExactWhenManyThreadsCount() {
    ArmedFault armed = armed(new Trigger.Every(7), 1);
    long fired =
        LongStream.range(0, 70_000)
            .parallel()
            .filter(i -> armed.fires(SOMEBODY, Duration.ZERO).isPresent())
            .count();
    assertThat(fired).isEqualTo(10_000);
    assertThat(armed.status()).containsEntry("seen", 70_000L).containsEntry("fired", 10_000L);
  }

  @Test
  void narrowedFaultDoesNotCountOtherContacts() {
    Where cohort =
        new Where(
            Optional.of(new Where.Attribute("cohort", "B")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ArmedFault armed = armed(new Trigger.Always(), Optional.of(cohort), ALWAYS, 1);
    assertThat(armed.fires(SOMEBODY, Duration.ZERO)).isEmpty();
    assertThat(armed.status()).containsEntry("seen", 0L);
  }

  @Test
  void faultFiresNoMoreOftenThanItsTimes() {
    ArmedFault armed = armed(new Trigger.Every(2), Optional.empty(), ALWAYS, 3);
    assertThat(occasions(armed, 20)).containsExactly(2, 4, 6);
    assertThat(armed.status()).containsEntry("seen", 20L).containsEntry("fired", 3L);
  }

  @Test
  void faultCountsOnlyInsideItsWindow() {
    Window second = new Window(Duration.ofSeconds(1), Optional.of(Duration.ofSeconds(2)));
    ArmedFault armed = armed(new Trigger.Nth(1), Optional.empty(), second, 10);
    assertThat(armed.fires(SOMEBODY, Duration.ofMillis(999))).isEmpty();
    assertThat(armed.fires(SOMEBODY, Duration.ofMillis(2000))).isEmpty();
    assertThat(armed.fires(SOMEBODY, Duration.ofMillis(1000))).isPresent();
  }

  @Test
  void duplicateOfADelayedFrameIsDelayedTwice() {
    SplittableRandom random = new SplittableRandom(1);
    Copy copy = Copy.asItIs("frame");
    List<Copy> delayed =
        new Delay(Scope.ECHO, DurationRange.parse("1s")).applyTo(List.of(copy), random);
    Copy late = copy.later(Duration.ofSeconds(1));
    assertThat(new Duplicate(Scope.ECHO, 2, DurationRange.NONE).applyTo(delayed, random))
        .containsExactly(late, late);
    assertThat(
            new Duplicate(Scope.ECHO, 3, DurationRange.parse("1s")).applyTo(List.of(copy), random))
        .extracting(Copy::delay)
        .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void drawnDelaysLieInTheirRange() {
    DurationRange range = DurationRange.parse("200ms..2s");
    SplittableRandom random = new SplittableRandom(1);
    assertThat(IntStream.range(0, 1000).mapToObj(i -> range.draw(random)))
        .allMatch(d -> d.toMillis() >= 200 && d.toMillis() <= 2000)
        .doesNotHaveDuplicates();
  }

  private static ArmedFault armed(Trigger trigger, long seed) {
    return new ArmedFault(
        "drop",
        new Drop(Scope.ECHO),
        new Limits(trigger, Optional.empty(), ALWAYS, Long.MAX_VALUE),
        seed,
        Map.of());
  }

  private static ArmedFault armed(
      Trigger trigger, Optional<Where> where, Window window, long times) {
    return new ArmedFault(
        "drop", new Drop(Scope.ECHO), new Limits(trigger, where, window, times), 1, Map.of());
  }

  private static List<Integer> occasions(ArmedFault armed, int count) {
    return IntStream.rangeClosed(1, count)
        .filter(i -> armed.fires(SOMEBODY, Duration.ZERO).isPresent())
        .boxed()
        .toList();
  }
}
