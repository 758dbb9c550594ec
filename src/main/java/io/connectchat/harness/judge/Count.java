package io.connectchat.harness.judge;

/** What is counted of the messages of a run; verdict.json has most of them by these names. */
public enum Count {
  /** accepted + refused + unsure */
  SENT("sent"),
  /** echoed + undelivered */
  ACCEPTED("accepted"),
  /** Certainly not taken: refused by the service, or never sent for want of a connection. */
  REFUSED("refused"),
  /** No answer: may or may not have been taken. */
  UNSURE("unsure"),
  ECHOED("echoed"),
  UNDELIVERED("undelivered"),
  DUPLICATED("duplicated"),
  ARRIVAL_DISORDER("arrivalDisorder"),
  /** The same among the frames of one sender. */
  SENDER_DISORDER("senderDisorder"),
  UNRECORDED("unrecorded"),
  /** Said by others while the customer listened, by the transcript, and never heard live. */
  MISSED("missed"),
  /** Frames of another conversation; they are in no other count. */
  CROSS_TALK("crossTalk"),
  REPLIES("replies"),
  UNANSWERED("unanswered"),
  /** Sends whose fate was open when the run was cut short; they are in no other count. */
  IN_FLIGHT("inFlight"),
  /** Messages that a customer had to send and did not, since its chat had failed. */
  NOT_SENT("notSent");

  private final String key;

  Count(String key) {
    this.key = key;
  }

  /** The name in verdict.json. */
  public String key() {
    return key;
  }
}
