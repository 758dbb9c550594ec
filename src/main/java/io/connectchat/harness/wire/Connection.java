package io.connectchat.harness.wire;

import java.net.URI;

/**
 * The answer to CreateParticipantConnection.
 *
 * @param url of the WebSocket, to be used as it is, within 100 s; a secret
 * @param connectionExpiry when the socket must be renewed, as the service wrote it
 * @param connectionToken the credential of every other participant operation; a secret
 * @param expiry when the token ends, as the service wrote it
 */
public record Connection(URI url, String connectionExpiry, String connectionToken, String expiry) {

  /**
   * Reads an answer.
   *
   * @throws MalformedAnswer when a member is missing, or the URL is none
   */
  public static Connection read(String body) {
    Answer answer = Answer.of(Operation.CREATE_PARTICIPANT_CONNECTION, body);
    return new Connection(
        answer.address("/Websocket/Url", "ws", "wss"),
        answer.required("/Websocket/ConnectionExpiry"),
        answer.required("/ConnectionCredentials/ConnectionToken"),
        answer.required("/ConnectionCredentials/Expiry"));
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "connection to " + url.getHost() + " until " + connectionExpiry;
  }
}
