package io.connectchat.harness.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PulseTest {
  private final AtomicLong now = new AtomicLong();

  @Test
  void aMachineThatIsBusyForHalfOfTheTimeHasTime() {
    assertThat(after(0.95, 1, 0.3, 0.2).starved()).isEmpty();
  }

  @Test
  void aMachineThatIsBusyForMoreThanThatHasNone() {
    assertThat(after(0.95, 1, 0.91, 0.2).starved())
        .contains("this machine's processors were taken for 75 % of the time");
  }

  @Test
  void aMachineWhoseLoadIsNotKnownHasTime() {
    assertThat(after(-1, -1, -1).starved()).isEmpty();
  }

  @Test
  void aMachineThatStoodStillHasNone() {
    try (Pulse pulse = new Pulse(() -> 0.1, now::get)) {
      now.addAndGet(TimeUnit.MILLISECONDS.toNanos(2_000));
      pulse.beat();
      assertThat(pulse.starved()).isEmpty();

      now.addAndGet(TimeUnit.MILLISECONDS.toNanos(2_500));
      pulse.beat();
      assertThat(pulse.starved()).contains("this machine stood still for 1.5 s");
    }
  }

  private Pulse after(double... loads) {
    var next = DoubleStream.of(loads).iterator();
    try (Pulse pulse = new Pulse(next::nextDouble, now::get)) {
      for (int i = 0; i < loads.length; i++) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        pulse.beat();
      }
      return pulse;
    }
  }
}
