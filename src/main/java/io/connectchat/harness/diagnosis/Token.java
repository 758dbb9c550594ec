package io.connectchat.harness.diagnosis;

/** Which token a call carried. */
enum Token {
  /** The ParticipantToken of this conversation. */
  PARTICIPANT,
  /** A ConnectionToken of this conversation. */
  CONNECTION,
  /** One that this conversation was never given. */
  FOREIGN,
  NONE,
  /** Load runs keep no tokens; the harness's own customers carry the right one. */
  NOT_KEPT
}
