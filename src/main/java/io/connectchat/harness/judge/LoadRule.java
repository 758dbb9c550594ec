package io.connectchat.harness.judge;

import io.connectchat.harness.rule.Level;

/**
 * The rules that a load run judges. Ids and levels are those of the rule book; what a breach means
 * for the run is this harness's policy: loss, duplicates, cross-talk, a wrong transcript and
 * changed content always fail it.
 */
public enum LoadRule {
  FRAME_FORM("RECV-01", Level.MUST, Policy.FAILS, "A chat frame is a JSON text in a JSON object"),
  BELONGS("RECV-12", Level.MUST, Policy.FAILS, "A frame belongs to the contact of its socket"),
  SUBSCRIBED("SUB-06", Level.SHOULD, Policy.WARNS, "No chat frame comes before the subscription"),
  ECHO(
      "SEND-09",
      Level.SHOULD,
      Policy.FAILS,
      "An accepted message comes back on the customer's socket"),
  ECHO_CONTENT("SEND-11", Level.SHOULD, Policy.FAILS, "An echo says what was sent"),
  REACHED(
      "RECV-16",
      Level.SHOULD,
      Policy.FAILS,
      "What is said while the customer listens reaches it live"),
  ONCE("ORD-02", Level.MUST, Policy.FAILS, "An item comes once on a socket"),
  SENDER_ORDER(
      "ORD-09",
      Level.SHOULD,
      Policy.RATE,
      "Frames of one sender arrive in the order of AbsoluteTime"),
  RECORDED("TRN-05", Level.SHOULD, Policy.FAILS, "An accepted message is in the transcript, once"),
  LIVE_RECORDED("TRN-10", Level.SHOULD, Policy.FAILS, "What came live is in the transcript"),
  LASTING("TRN-11", Level.SHOULD, Policy.FAILS, "A transcript never loses an item that it had"),
  OWN_WRITES(
      "TRN-12",
      Level.SHOULD,
      Policy.WARNS,
      "A message accepted before the transcript is read is in it"),
  TRANSCRIPT_ORDER(
      "ORD-03", Level.SHOULD, Policy.FAILS, "The transcript is in the order of AbsoluteTime"),
  LAST_FRAME("ORD-06", Level.SHOULD, Policy.WARNS, "No chat frame comes after chat.ended"),
  DIALOGUE("DLG-01", Level.MUST, Policy.FAILS, "The other side says what the dialogue expects"),
  CHAT_ENDED("DISC-04", Level.SHOULD, Policy.WARNS, "The chat's end reaches the customer"),
  HEARTBEAT("HB-02", Level.SHOULD, Policy.WARNS, "A heartbeat is answered before the next one");

  /** What a breach means for a load run. */
  private enum Policy {
    /** The run fails. */
    FAILS,
    /** A warning with the number of cases, and a finding for each. */
    WARNS,
    /** A warning with the number of cases; too common for findings. */
    RATE
  }

  private final String id;
  private final Level level;
  private final Policy policy;
  private final String title;

  LoadRule(String id, Level level, Policy policy, String title) {
    this.id = id;
    this.level = level;
    this.policy = policy;
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
    return policy == Policy.FAILS;
  }

  /** Whether breaches are only counted, since no service promises that there are none. */
  public boolean isRate() {
    return policy == Policy.RATE;
  }

  /** Whether the rule can only be judged by reading the transcript. */
  boolean needsTranscript() {
    return switch (this) {
      case REACHED, RECORDED, LIVE_RECORDED, LASTING, OWN_WRITES, TRANSCRIPT_ORDER -> true;
      default -> false;
    };
  }

  /** What must hold, in a sentence. */
  public String title() {
    return title;
  }
}
