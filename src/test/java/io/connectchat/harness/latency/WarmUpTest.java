package io.connectchat.harness.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  private final AtomicLong now = new AtomicLong();
  private final LatencyBook book = new LatencyBook();

  @Test
  void whatBeganInTheWarmUpIsLeftOutAndCounted() {
    book.leaveOutUntil(1_000, now::get);
    now.set(999);
    book.record(Leg.ECHO, 10);
    now.set(1_500);
    book.record(Leg.ECHO, 501);
    book.record(Leg.ECHO, 500);

    assertThat(book.summaries().get(Leg.ECHO).count()).isEqualTo(1);
    assertThat(book.leftOut()).isEqualTo(2);
  }

  @Test
  void withoutAWarmUpEverythingCounts() {
    book.record(Leg.ECHO, 10);

    assertThat(book.summaries().get(Leg.ECHO).count()).isEqualTo(1);
    assertThat(book.leftOut()).isZero();
  }
}
