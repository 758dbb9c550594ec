package io.connectchat.mock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TriggerTest {
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
            .filter(i -> armed.fires(Optional.empty()).isPresent())
            .count();
    assertThat(fired).isEqualTo(10_000);
    assertThat(armed.status()).containsEntry("seen", 70_000L).containsEntry("fired", 10_000L);
  }

  @Test
  void narrowedFaultDoesNotCountOtherContacts() {
    ArmedFault armed =
        new ArmedFault(
            "drop",
            new Drop(Scope.ECHO),
            new Trigger.Always(),
            Optional.of(new Where("cohort", "B")),
            1,
            Map.of());
    assertThat(armed.fires(Optional.empty())).isEmpty();
    assertThat(armed.status()).containsEntry("seen", 0L);
  }

  @Test
  void duplicateOfADelayedFrameIsDelayedTwice() {
    SplittableRandom random = new SplittableRandom(1);
    DurationRange second = DurationRange.parse("1s");
    List<Copy> delayed = new Delay(Scope.ECHO, second).applyTo(List.of(Copy.AT_ONCE), random);
    Copy late = new Copy(Duration.ofSeconds(1));
    assertThat(new Duplicate(Scope.ECHO).applyTo(delayed, random)).containsExactly(late, late);
  }

  @Test
  void drawnDelaysLieInTheirRange() {
    DurationRange range = DurationRange.parse("200ms..2s");
    SplittableRandom random = new SplittableRandom(1);
    assertThat(IntStream.range(0, 1000).mapToObj(i -> range.draw(random)))
        .allMatch(d -> d.toMillis() >= 200 && d.toMillis() <= 2000)
        .doesNotHaveDuplicates();
  }

  @Test
  void scopeTellsEchoFromReply() {
    Participant ann = Participant.of(Role.CUSTOMER, "Ann");
    Participant bob = Participant.of(Role.AGENT, "Bob");
    var message = new Message("id", Instant.EPOCH, ann, "text/plain", "hello");
    assertThat(Scope.ECHO.includes(ann, message)).isTrue();
    assertThat(Scope.ECHO.includes(bob, message)).isFalse();
    assertThat(Scope.REPLY.includes(ann, message)).isFalse();
    assertThat(Scope.REPLY.includes(bob, message)).isTrue();
    assertThat(Scope.MESSAGE.includes(ann, message)).isTrue();
  }

  private static ArmedFault armed(Trigger trigger, long seed) {
    return new ArmedFault("drop", new Drop(Scope.ECHO), trigger, Optional.empty(), seed, Map.of());
  }

  private static List<Integer> occasions(ArmedFault armed, int count) {
    return IntStream.rangeClosed(1, count)
        .filter(i -> armed.fires(Optional.empty()).isPresent())
        .boxed()
        .toList();
  }
}
