package io.connectchat.harness.latency;

/** A stretch of a conversation that is timed. */
public enum Leg {
  /** StartChatContact, from the request to its answer. */
  START("start", "start"),
  /** CreateParticipantConnection, from the request to its answer. */
  CONNECTION("connection", "connection"),
  /** From the attempt to open the WebSocket to the end of its handshake. */
  SOCKET_OPEN("socketOpen", "socket open"),
  /** From the first subscription to its acknowledgement. */
  SUBSCRIBE_ACK("subscribeAck", "subscribe ack"),
  /** SendMessage, from the request to its answer. */
  SEND_ACK("sendAck", "send ack"),
  /** From the request of SendMessage to the message's frame on the customer's own socket. */
  ECHO("echo", "echo"),
  /**
   * The same from the time at which the message was meant to be sent: free of coordinated omission.
   */
  ECHO_FROM_INTENDED("echoFromIntended", "echo from intended"),
  /** From the request of SendMessage to the other side's answer. */
  REPLY("reply", "reply"),
  /**
   * From the loss of the customer's last socket to the acknowledged subscription of the next one.
   */
  RECONNECT("reconnect", "reconnect");

  private final String key;
  private final String title;

  Leg(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** The name in settings and in verdict.json. */
  public String key() {
    return key;
  }

  /** The name for people. */
  public String title() {
    return title;
  }
}
