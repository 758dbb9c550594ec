package io.connectchat.harness.wire;

import java.net.URI;
import java.net.URISyntaxException;

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
        url(answer.required("/Websocket/Url")),
        answer.required("/Websocket/ConnectionExpiry"),
        answer.required("/ConnectionCredentials/ConnectionToken"),
        answer.required("/ConnectionCredentials/Expiry"));
  }

  private static URI url(String text) {
    try {
      URI url = new URI(text);
      if (url.getHost() != null
          && ("ws".equals(url.getScheme()) || "wss".equals(url.getScheme()))) {
        return url;
      }
    } catch (URISyntaxException e) {
      // The exception's message would repeat the URL, which is a secret.
    }
    throw new MalformedAnswer(
        Operation.CREATE_PARTICIPANT_CONNECTION,
        "with a Websocket.Url that is not a ws:// or wss:// URL");
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "connection to " + url.getHost() + " until " + connectionExpiry;
  }
}
