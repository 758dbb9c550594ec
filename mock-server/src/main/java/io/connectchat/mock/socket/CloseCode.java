package io.connectchat.mock.socket;

/** Close codes that the fake sends. Source: RFC 6455, section 7.4. */
final class CloseCode {
  static final int NORMAL = 1000;
  static final int GOING_AWAY = 1001;
  static final int POLICY_VIOLATION = 1008;

  private CloseCode() {}
}
