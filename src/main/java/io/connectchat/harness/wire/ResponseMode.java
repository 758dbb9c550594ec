package io.connectchat.harness.wire;

/**
 * How a bot's answers come.
 *
 * <p>Source: Amazon Connect API, ParticipantConfiguration.
 */
public enum ResponseMode {
  /** In pieces that share one Id. */
  INCREMENTAL,
  /** Whole. */
  COMPLETE
}
