package io.connectchat.harness.rule;

/** How binding a rule is: MUST where AWS documents it or it was observed, else SHOULD. */
public enum Level {
  MUST,
  SHOULD
}
