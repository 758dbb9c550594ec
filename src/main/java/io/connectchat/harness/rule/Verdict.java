package io.connectchat.harness.rule;

/** Three values, since a run may not have been able to show what it was asked for. */
public enum Verdict {
  PASS,
  FAIL,
  UNKNOWN
}
