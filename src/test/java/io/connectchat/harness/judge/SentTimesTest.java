package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SentTimesTest {
  @Test
  void theOldestComesFirstHoweverManyComeAndGo() {
    SentTimes times = new SentTimes();
    Deque<Long> expected = new ArrayDeque<>();
    SplittableRandom random = new SplittableRandom(3);
    for (long i = 0; i < 5_000; i++) {
      // Grows at first, also while its beginning is in the middle of the ring, and shrinks then.
      if (random.nextInt(5) < (i < 2_500 ? 3 : 2)) {
        times.add(i, i + 1);
        expected.add(i);
      } else if (!times.isEmpty()) {
        assertThat(times.firstAccepted()).isEqualTo(expected.peek() + 1);
        assertThat(times.take()).isEqualTo(expected.poll());
      }
      assertThat(times.isEmpty()).isEqualTo(expected.isEmpty());
    }
    while (!times.isEmpty()) {
      assertThat(times.take()).isEqualTo(expected.poll());
    }
    assertThat(expected).isEmpty();
  }

  @Test
  void whatIsClearedIsEmptyAndTakesMore() {
    SentTimes times = new SentTimes();
    times.add(1, 2);
    times.add(3, 4);
    times.take();

    times.clear();
    assertThat(times.isEmpty()).isTrue();

    times.add(5, 6);
    assertThat(times.firstAccepted()).isEqualTo(6);
    assertThat(times.take()).isEqualTo(5);
  }
}
