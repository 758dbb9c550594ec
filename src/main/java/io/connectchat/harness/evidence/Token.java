package io.connectchat.harness.evidence;

/** Which token a call carried. */
public enum Token {
  /** The ParticipantToken of this conversation. */
  PARTICIPANT,
  /** A ConnectionToken of this conversation. */
  CONNECTION,
  /** One that this conversation was never given. */
  FOREIGN,
  /** Nothing in X-Amz-Bearer. */
  NONE,
  /** Nobody kept it: only what was refused for it is looked at in load runs. */
  NOT_KEPT
}
