package io.connectchat.harness.target;

import java.nio.charset.StandardCharsets;

/**
 * One line of a run's ledger. No entry holds a token that opens anything: a ClientToken only makes
 * a repeated start the same start.
 */
public sealed interface LedgerEntry {

  /**
   * What the run is and where it starts chats; the first line.
   *
   * @param run the run's id, which contacts carry as attribute {@link StartAttributes#RUN}
   * @param startedAt ISO 8601, UTC
   * @param target endpoint, gateway or aws
   * @param connect base URL of the Amazon Connect Service; empty on a gateway without one
   * @param participant base URL of the Participant Service
   */
  record Opened(
      String run,
      String startedAt,
      String target,
      String connect,
      String participant,
      String region,
      String instanceId,
      String contactFlowId)
      implements LedgerEntry {}

  /**
   * A chat is about to be started; written before the call.
   *
   * @param body of StartChatContact, so that the very same start can be repeated
   */
  record Starting(String clientToken, String body) implements LedgerEntry {
    byte[] bodyBytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The start was answered with this contact. */
  record Started(String clientToken, String contactId) implements LedgerEntry {}

  /** The start was certainly refused, or never left this machine: there is no chat. */
  record NotStarted(String clientToken) implements LedgerEntry {}

  /** The customer of the contact has a connection. */
  record Connected(String contactId) implements LedgerEntry {}

  /** The contact is known to have ended. */
  record Ended(String contactId) implements LedgerEntry {}
}
