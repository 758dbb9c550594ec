package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are ordered as times, however many digits they have. */
class AbsoluteTimesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T05:31:00.123Z, 2026-11-22T05:31:00.124Z",
    "2026-11-22T05:31:00Z, 2026-11-22T05:31:00.123Z",
    "2026-11-22T05:31:00.999Z, 2026-11-22T05:31:01Z",
    "2026-11-22T05:31:00.1Z, 2026-11-22T05:31:00.123456Z",
    "2026-11-22T06:31:00.000+01:00, 2026-11-22T05:31:00.001Z",
    "not a time, not a time at all"
  })
  void theEarlierIsLess(String earlier, String later) {
    assertThat(AbsoluteTimes.compare(earlier, later)).isNegative();
    assertThat(AbsoluteTimes.compare(later, earlier)).isPositive();
  }

  @Test
  void oneMomentInTwoSpellingsIsOneMoment() {
    assertThat(AbsoluteTimes.compare("2026-11-22T05:31:00Z", "2026-11-22T05:31:00.000Z")).isZero();
  }
}
