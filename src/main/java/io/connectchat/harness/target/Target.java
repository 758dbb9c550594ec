package io.connectchat.harness.target;

import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.StartChat;

/** A service that chats are held with: builds the requests that reach it. */
public interface Target {

  /** The name in settings and reports: fake, endpoint, gateway or aws. */
  String name();

  /** StartChatContact, signed. */
  Request start(StartChat chat);

  /** StopContact, signed: ends a chat whose customer has no connection. */
  Request stop(String contactId);

  /**
   * An operation of the Participant Service.
   *
   * @param bearer the ParticipantToken for CreateParticipantConnection, else the ConnectionToken
   * @param body UTF-8 JSON
   */
  Request participant(Operation operation, String bearer, byte[] body);
}
