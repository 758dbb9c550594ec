package io.connectchat.harness.rule;

/** Whom a rule binds. */
public enum Side {
  /** The service: Amazon Connect, or a fake of it. */
  SERVICE,

  /** A client of the service. */
  CLIENT
}
