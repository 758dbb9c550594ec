package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.customer.Alarms.Alarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private final Stage stage = Stage.virtual();
  private final Alarms alarms = new Alarms(stage.loop(), stage::nanos);
  private final List<Object> rung = new ArrayList<>();

  @AfterEach
  void end() {
    stage.close();
  }

  private Alarm at(long millis, Object name) {
    return stage.on(() -> alarms.at(Duration.ofMillis(millis).toNanos(), () -> rung.add(name)));
  }

  private List<Object> rungAfter(long millis) {
    stage.advance(Duration.ofMillis(millis));
    return stage.on(() -> List.copyOf(rung));
  }

  @Test
  void eachRingsAtItsTimeAndNotBefore() {
    at(30, "c");
    at(10, "a");
    at(20, "b");

    assertThat(rungAfter(9)).isEmpty();
    assertThat(rungAfter(1)).containsExactly("a");
    assertThat(rungAfter(9)).containsExactly("a");
    assertThat(rungAfter(11)).containsExactly("a", "b", "c");
  }

  @Test
  void aThousandInAnyOrderRingInTheOrderOfTheirTimes() {
    List<Integer> millis =
        IntStream.range(1, 1_001)
            .boxed()
            .sorted(Comparator.comparing(i -> i * 7_919 % 1_009))
            .toList();
    stage.on(
        () -> {
          millis.forEach(each -> alarms.at(each * 1_000_000L, () -> rung.add(each)));
          return true;
        });

    // All at once, which takes the loop several turns.
    stage.advance(Duration.ofSeconds(2));
    while (stage.hasTimers()) {
      stage.advance(Duration.ZERO);
    }

    assertThat(stage.on(() -> List.copyOf(rung)))
        .isEqualTo(IntStream.range(1, 1_001).boxed().toList());
  }

  @Test
  void aCancelledOneDoesNotRingAndTheOthersDo() {
    Alarm first = at(10, "a");
    at(20, "b");
    stage.on(
        () -> {
          first.cancel();
          first.cancel();
          return true;
        });

    assertThat(rungAfter(20)).containsExactly("b");
  }

  @Test
  void whereAllAreCancelledNoTimerStays() {
    Alarm first = at(10, "a");
    Alarm second = at(20, "b");
    assertThat(stage.hasTimers()).isTrue();

    stage.on(
        () -> {
          second.cancel();
          first.cancel();
          return true;
        });

    assertThat(stage.hasTimers()).isFalse();
    assertThat(rungAfter(30)).isEmpty();
  }

  @Test
  void anEarlierOneIsNotHeldUpByALaterOneThatWasSetBefore() {
    at(50, "late");
    at(10, "early");

    assertThat(rungAfter(10)).containsExactly("early");
  }

  @Test
  void oneThatRingsMaySetAndCancelOthers() {
    Alarm doomed = at(20, "doomed");
    stage.on(
        () ->
            alarms.at(
                10_000_000,
                () -> {
                  doomed.cancel();
                  alarms.after(5_000_000, () -> rung.add("after"));
                }));

    assertThat(rungAfter(10)).isEmpty();
    assertThat(rungAfter(5)).containsExactly("after");
    assertThat(rungAfter(10)).containsExactly("after");
    assertThat(stage.hasTimers()).isFalse();
  }

  @Test
  void whatIsPastIsDoneAtOnce() {
    stage.advance(Duration.ofMillis(10));
    at(5, "past");

    assertThat(rungAfter(0)).containsExactly("past");
  }
}
