package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.wire.Connection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a connection is renewed, by a clock that stands at midnight. */
class ExpiryTest {
  private final Clock midnight = new StandingClock(() -> 0);

  @Test
  void aSocketIsRenewedAMinuteBeforeItsExpiry() {
    assertThat(renewIn("2026-11-26T01:00:00.000Z", "2026-11-27T00:00:00.000Z"))
        .isEqualTo(Duration.ofMinutes(59));
  }

  @Test
  void aTokenThatEndsFirstIsRenewedFirst() {
    assertThat(renewIn("2026-11-26T01:00:00.000Z", "2026-11-26T00:30:00.000Z"))
        .isEqualTo(Duration.ofMinutes(29));
  }

  @Test
  void halfOfAShortLifeIsUsed() {
    assertThat(renewIn("2026-11-26T00:00:30.000Z", "2026-11-27T00:00:00.000Z"))
        .isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void anExpiryThatMakesNoSenseByThisClockIsAnHour() {
    assertThat(renewIn("2026-11-25T23:00:00.000Z", "soon")).isEqualTo(Duration.ofMinutes(59));
  }

  private Duration renewIn(String socket, String token) {
    return Expiry.renewIn(
        new Connection(URI.create("wss://chat.example/"), socket, "t", token), midnight);
  }
}
