package io.connectchat.mock.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final VirtualTime time = new VirtualTime(START);
  private final List<String> done = new ArrayList<>();

  @Test
  void whatIsDueHappensInOrderOfTimeAtItsExactMoment() {
    after(30, "c");
    after(10, "a");
    after(10, "b");
    assertThat(time.advance(Duration.ofSeconds(30))).isEqualTo(START.plusSeconds(30));
    assertThat(done).containsExactly("a at 10", "b at 10", "c at 30");
  }

  @Test
  void nothingHappensBeforeItsTime() {
    after(10, "a");
    time.advance(Duration.ofSeconds(10).minusNanos(1));
    assertThat(done).isEmpty();
    time.advance(Duration.ofNanos(1));
    assertThat(done).containsExactly("a at 10");
  }

  @Test
  void whatIsSetOnTheWayHappensWithinTheSameMove() {
    time.after(Duration.ofSeconds(10), () -> after(5, "later"));
    time.advance(Duration.ofHours(1));
    assertThat(done).containsExactly("later at 15");
    assertThat(time.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
  }

  @Test
  void cancelledTimerDoesNotFire() {
    time.after(Duration.ofSeconds(1), () -> done.add("no")).cancel();
    time.advance(Duration.ofSeconds(1));
    assertThat(done).isEmpty();
  }

  @Test
  void timeDoesNotGoBack() {
    assertThatThrownBy(() -> time.advance(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(time.instant()).isEqualTo(START);
  }

  @Test
  void everySwitchIsListedOnce() throws IllegalAccessException {
    List<Object> declared = new ArrayList<>();
    for (var field : Switches.class.getFields()) {
      declared.add(field.get(null));
    }
    assertThat(Switches.all()).isEqualTo(declared);
    assertThat(Switches.all()).extracting(Switch::name).doesNotHaveDuplicates();
  }

  private void after(long seconds, String what) {
    time.after(Duration.ofSeconds(seconds), () -> done.add(what + " at " + elapsed()));
  }

  private long elapsed() {
    return Duration.between(START, time.instant()).toSeconds();
  }
}
