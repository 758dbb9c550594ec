package io.connectchat.harness.judge;

import io.connectchat.harness.rule.Level;

/**
 * The rules that a load run judges. Ids and levels are those of the rule book; whether a breach
 * fails the run is this harness's policy: loss, duplicates, a wrong transcript and changed content
 * always do.
 */
public enum LoadRule {
  FRAME_FORM("RECV-01", Level.MUST, true, "A chat frame is a JSON text in a JSON object"),
  ECHO("SEND-09", Level.SHOULD, true, "An accepted message comes back on the customer's socket"),
  ECHO_CONTENT("SEND-11", Level.SHOULD, true, "An echo says what was sent"),
  ONCE("ORD-02", Level.MUST, true, "An item comes once on a socket"),
  RECORDED("TRN-05", Level.SHOULD, true, "An accepted message is in the transcript, once"),
  TRANSCRIPT_ORDER("ORD-03", Level.SHOULD, true, "The transcript is in the order of AbsoluteTime"),
  CHAT_ENDED("DISC-04", Level.SHOULD, false, "The chat's end reaches the customer");

  private final String id;
  private final Level level;
  private final boolean failsRun;
  private final String title;

  LoadRule(String id, Level level, boolean failsRun, String title) {
    this.id = id;
    this.level = level;
    this.failsRun = failsRun;
    this.title = title;
  }

  /** The rule's id, the same everywhere. */
  public String id() {
    return id;
  }

  /** How binding the rule book holds it to be. */
  public Level level() {
    return level;
  }

  /** Whether a breach fails the run. */
  public boolean failsRun() {
    return failsRun;
  }

  /** What must hold, in a sentence. */
  public String title() {
    return title;
  }
}
