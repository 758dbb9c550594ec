package io.connectchat.harness.customer;

import java.time.Duration;

/**
 * Limits for tests: so long that only what hangs meets them, but for the one that a test is about.
 */
final class TestLimits {
  static final Limits PATIENT = of(Duration.ofSeconds(5));

  private static final Duration SHORT = Duration.ofMillis(80);

  private TestLimits() {}

  private static Limits of(Duration all) {
    return new Limits(all, all, all, all, all, all);
  }

  static Limits shortRequest() {
    return new Limits(
        PATIENT.connect(), SHORT, PATIENT.echo(), PATIENT.reply(), PATIENT.subscribeAck(), SHORT);
  }
}
