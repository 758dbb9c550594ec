package io.connectchat.harness.judge.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.latency.Leg;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A run of 50 s whose load is built up in the first ten: its quarters last ten seconds. */
class DriftWatchTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long MILLI = 1_000_000L;

  private final AtomicLong now = new AtomicLong();
  private final DriftWatch watch = new DriftWatch(10 * SECOND, 50 * SECOND, now::get);

  @Test
  void theFirstQuarterIsComparedWithTheLast() {
    watch.begin(0);
    seen(5, 400, 90_000_000, 1);
    seen(15, 10, 50_000_000, 20);
    seen(16, 10, 60_000_000, 21);
    seen(30, 99, 99_000_000, 99);
    seen(45, 20, 70_000_000, 41);
    seen(51, 99, 99_000_000, 99);

    assertThat(watch.result().inWords())
        .isEqualTo(
            "first quarter to last: echo p50 10.0 to 20.0 ms, p99 10.0 to 20.0 ms; heap 50 to 70"
                + " MB; open files 21 to 41");
  }

  @Test
  void aRunThatEndedBeforeItsLastQuarterShowsNoDrift() {
    watch.begin(0);
    seen(15, 10, 50_000_000, 20);

    assertThat(watch.result().isKnown()).isFalse();
    assertThat(watch.result().inWords()).startsWith("not known");
  }

  @Test
  void whatIsHeldOverTimeIsKeptInABoundedNumberOfStretches() {
    watch.begin(0);
    for (int second = 0; second < 2 * Growth.MOST; second++) {
      seen(second, 10, second % 2 == 0 ? 50 : 90, second);
    }

    List<Drift.Sample> samples = watch.result().samples();
    assertThat(samples).hasSize(Growth.MOST);
    // Of each stretch the lowest heap and the most files.
    assertThat(samples.get(0)).isEqualTo(new Drift.Sample(0, 50, 1));
    assertThat(samples.get(Growth.MOST - 1)).isEqualTo(new Drift.Sample(1_198, 50, 1_199));
  }

  private void seen(long second, long echoMillis, long heapBytes, long files) {
    now.set(second * SECOND);
    watch.recorded(Leg.ECHO, echoMillis * MILLI);
    watch.sampled(heapBytes, files);
  }
}
