package io.connectchat.harness.gatling.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void aMachineInjectsSomething() {
    assertThat(Calibration.measure(150_000_000))
        .hasValueSatisfying(
            reach -> {
              assertThat(reach.messages()).isPositive();
              assertThat(reach.chats()).isPositive();
            });
  }
}
