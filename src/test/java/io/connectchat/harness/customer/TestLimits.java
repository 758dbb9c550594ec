package io.connectchat.harness.customer;

import io.connectchat.harness.SafetyNet;
import java.time.Duration;

/** Limits that only what hangs can meet, but for the one that a test is about. */
final class TestLimits {
  private static final Duration LONG = SafetyNet.LIMIT;

  /** What is short is this short. */
  static final Duration SHORT = Duration.ofMillis(80);

  static final Limits PATIENT = new Limits(LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG);

  private TestLimits() {}

  static Limits shortConnect() {
    return new Limits(SHORT, LONG, LONG, LONG, LONG, LONG, LONG, LONG);
  }

  static Limits shortRequest() {
    return new Limits(LONG, SHORT, LONG, LONG, LONG, LONG, LONG, LONG);
  }

  static Limits shortEcho() {
    return new Limits(LONG, LONG, SHORT, LONG, LONG, LONG, LONG, LONG);
  }

  static Limits shortReply() {
    return new Limits(LONG, LONG, LONG, SHORT, LONG, LONG, LONG, LONG);
  }

  static Limits shortSubscribeAck() {
    return new Limits(LONG, LONG, LONG, LONG, SHORT, LONG, LONG, LONG);
  }

  static Limits shortEnd() {
    return new Limits(LONG, LONG, LONG, LONG, LONG, SHORT, LONG, LONG);
  }

  static Limits heartbeatsEvery(Duration heartbeat) {
    return new Limits(LONG, LONG, LONG, LONG, LONG, LONG, heartbeat, LONG);
  }

  static Limits noIdleConnections() {
    return new Limits(LONG, LONG, LONG, LONG, LONG, LONG, LONG, Duration.ZERO);
  }
}
