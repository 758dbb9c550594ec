package io.connectchat.harness.target;

/**
 * The contact attributes that every chat of this harness carries, so that bills and searches can
 * tell them from those of people.
 */
public final class StartAttributes {
  /** Holds the run's id. Keys of attributes take letters, digits, - and _ only. */
  public static final String RUN = "connectChatRun";

  /** Says who started the chat. */
  public static final String HARNESS = "connectChatHarness";

  /** What stands there. */
  public static final String NAME = "connect-chat";

  private StartAttributes() {}
}
