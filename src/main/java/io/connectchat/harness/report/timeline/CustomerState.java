package io.connectchat.harness.report.timeline;

/** Where a customer stands in its chat. */
public enum CustomerState {
  /** It has come and its turn to start a chat has not: it is held back to keep to a rate. */
  WAITING("waiting", "waiting to start"),
  /** StartChatContact is under way. */
  STARTING("starting", "starting"),
  /**
   * It has a chat and does not hear of it yet, or not any more: connection, socket, subscription.
   */
  CONNECTING("connecting", "connecting"),
  /** It is subscribed: it hears and may speak. */
  CHATTING("chatting", "chatting"),
  /** It waits for what is open, reads the transcript, and disconnects. */
  LEAVING("leaving", "leaving"),
  /** It has gone, having done all that it came for. */
  GONE("gone", "gone"),
  /** It has gone, and could not start, connect, subscribe, send or disconnect. */
  FAILED("failed", "failed");

  private final String key;
  private final String title;

  CustomerState(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** The name for machines. */
  public String key() {
    return key;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** Whether a customer in this state is still there. */
  public boolean isPresent() {
    return this != GONE && this != FAILED;
  }
}
