package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1000000",
    "999999, 1000000",
    "1000000, 1000000",
    "1000001, 2000000",
    "-1, 0",
    "-1000000, -1000000",
    "-1000001, -1000000"
  })
  void aTickIsTheNextWholeMillisecondAlsoOfAClockBelowZero(long nanos, long tick) {
    assertThat(Tick.from(nanos)).isEqualTo(tick);
  }
}
