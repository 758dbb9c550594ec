package io.connectchat.harness.rule.connect;

import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Tally;

/** Handshakes that must not succeed. */
final class Handshakes {
  private Handshakes() {}

  static void mustBeRefused(SocketStory socket, Tally tally) {
    if (socket.openedNanos().isPresent()) {
      tally.broken(
          "a refused handshake",
          "an open socket",
          new Seen<>(socket.session(), socket.observations().get(0)));
    } else if (socket.refused().isPresent()) {
      tally.held();
    }
  }
}
