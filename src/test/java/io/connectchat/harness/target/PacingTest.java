package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.contract.Quotas;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PacingTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** A call every 1/10 s, less three percent of the rate. */
  private static final long SEND_EVERY = 103_092_784;

  private final Pacing pacing = Pacing.within(Quotas.published());

  @Test
  void callsAtOnceAreSpreadOverTheirQuotasRate() {
    long[] waits = LongStream.range(0, 4).map(i -> pacing.reserve("SendMessage", 7)).toArray();

    assertThat(waits).containsExactly(0, SEND_EVERY, 2 * SEND_EVERY, 3 * SEND_EVERY);
  }

  @Test
  void aCallThatComesLateEnoughDoesNotWait() {
    pacing.reserve("SendMessage", 0);

    assertThat(pacing.reserve("SendMessage", SEND_EVERY)).isZero();
    assertThat(pacing.waited()).isEmpty();
  }

  @Test
  void timeThatNobodyUsedIsNotSavedUp() {
    pacing.reserve("SendMessage", 0);
    pacing.reserve("SendMessage", 60 * SECOND);

    assertThat(pacing.reserve("SendMessage", 60 * SECOND)).isEqualTo(SEND_EVERY);
  }

  @Test
  void operationsOfOneBucketWaitForEachOther() {
    pacing.reserve("SendMessage", 0);

    assertThat(pacing.reserve("SendEvent", 0)).isEqualTo(SEND_EVERY);
    assertThat(pacing.reserve("GetTranscript", 0)).isZero();
  }

  @Test
  void aRateOfTheUsersIsKeptToTheNanosecond() {
    Pacing asked = Pacing.none().atMost("GetTranscript", 4);
    asked.reserve("GetTranscript", 0);

    assertThat(asked.reserve("GetTranscript", 0)).isEqualTo(SECOND / 4);
    assertThat(asked.reserve("SendMessage", 0)).isZero();
  }

  @Test
  void theStricterOfQuotaAndUserCounts() {
    Pacing strict = Pacing.within(Quotas.published()).atMost("SendMessage", 1);
    Pacing lax = Pacing.within(Quotas.published()).atMost("SendMessage", 1_000);
    strict.reserve("SendMessage", 0);
    lax.reserve("SendMessage", 0);

    assertThat(strict.reserve("SendMessage", 0)).isEqualTo(SECOND);
    assertThat(lax.reserve("SendMessage", 0)).isEqualTo(SEND_EVERY);
  }

  @Test
  void anOperationWithoutAQuotaDoesNotWait() {
    pacing.reserve("DescribeView", 0);

    assertThat(pacing.reserve("DescribeView", 0)).isZero();
  }

  @Test
  void itIsCountedWhoWaitedHowLong() {
    for (int i = 0; i < 3; i++) {
      pacing.reserve("SendMessage", 0);
    }
    pacing.reserve("StartChatContact", 0);
    pacing.reserve("StartChatContact", 0);

    assertThat(pacing.waited())
        .containsExactly(
            new Pacing.Waited("SendMessage", 2, 3 * SEND_EVERY, 2 * SEND_EVERY),
            new Pacing.Waited("StartChatContact", 1, 206_185_568, 206_185_568));
  }

  @Test
  void aMonotonicClockMayBeNegative() {
    pacing.reserve("SendMessage", -SECOND);

    assertThat(pacing.reserve("SendMessage", -SECOND)).isEqualTo(SEND_EVERY);
  }

  @Test
  void withoutPacingNobodyWaits() {
    Pacing none = Pacing.none();
    none.reserve("SendMessage", 0);

    assertThat(none.reserve("SendMessage", 0)).isZero();
  }
}
