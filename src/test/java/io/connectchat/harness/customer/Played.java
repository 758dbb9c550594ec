package io.connectchat.harness.customer;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A script on a WebSocket that tells when it is over, so that the server is not closed before. */
final class Played implements PlayedChat.OnSocket {
  private final PlayedChat.OnSocket script;
  private final CountDownLatch over = new CountDownLatch(1);

  Played(PlayedChat.OnSocket script) {
    this.script = script;
  }

  @Override
  public void play(WebSocketPeer socket) throws IOException {
    try {
      script.play(socket);
    } finally {
      over.countDown();
    }
    socket.awaitEnd();
  }

  void awaitOver() {
    ScriptedServer.await(over);
  }
}
