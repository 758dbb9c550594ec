package io.connectchat.harness.customer;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Plays the service as a customer expects it, but for what a test wants otherwise. */
final class PlayedChat implements ScriptedServer.Script {
  static final String ANN = "the-participant";
  static final String PARTICIPANT_TOKEN = "secret-of-the-participant";
  static final String CONNECTION_TOKEN = "secret-of-the-connection";
  static final String SOCKET_PATH = "/socket?authToken=a%2Fb%3D&x=1";

  /** What the service does with an open WebSocket. */
  interface OnSocket {
    /**
     * Talks on the socket.
     *
     * @throws IOException when the customer goes first
     */
    void play(WebSocketPeer socket) throws IOException;
  }

  /** What the service does with a handshake. */
  interface OnHandshake {
    /**
     * Answers the handshake.
     *
     * @throws IOException when the customer goes first
     */
    void play(Peer peer, Received handshake) throws IOException;
  }

  private final Map<String, Function<Received, String>> answers = new HashMap<>();
  private OnHandshake onHandshake = (peer, handshake) -> peer.awaitEnd();

  PlayedChat() {
    answer("/contact/chat", asked -> Http.ok(STARTED));
    answer("/participant/connection", asked -> Http.ok(connection(asked.headers().get("host"))));
    answer("/participant/message", asked -> Http.ok(sent("m-1")));
    answer("/participant/disconnect", asked -> Http.ok("{}"));
    answer("/contact/stop", asked -> Http.ok("{}"));
  }

  private static final String STARTED =
      """
      {"ContactId":"the-contact","ParticipantId":"%s","ParticipantToken":"%s"}"""
          .formatted(ANN, PARTICIPANT_TOKEN);

  static String connection(String host) {
    return """
        {"Websocket":{"Url":"ws://%s%s","ConnectionExpiry":"2026-11-22T06:30:47.967Z"},
         "ConnectionCredentials":{"ConnectionToken":"%s","Expiry":"2026-11-23T05:30:47.991Z"}}"""
        .formatted(host, SOCKET_PATH, CONNECTION_TOKEN);
  }

  static String sent(String id) {
    return "{\"Id\":\"" + id + "\",\"AbsoluteTime\":\"2026-11-22T05:31:01.515Z\"}";
  }

  PlayedChat answer(String path, Function<Received, String> answer) {
    answers.put(path, answer);
    return this;
  }

  PlayedChat handshake(OnHandshake play) {
    onHandshake = play;
    return this;
  }

  PlayedChat socket(OnSocket play) {
    return handshake((peer, handshake) -> play.play(WebSocketPeer.accept(peer, handshake)));
  }

  @Override
  public void play(Peer peer) throws IOException {
    for (Received asked = peer.request(); ; asked = peer.request()) {
      if (asked.isUpgrade()) {
        onHandshake.play(peer, asked);
        return;
      }
      peer.write(answers.get(asked.path()).apply(asked));
    }
  }
}
