package io.connectchat.harness.rule.reconnect;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Sent;
import java.util.List;
import java.util.stream.Stream;

/** Times at which a customer had no socket, after it had had one. */
final class Gaps {
  private Gaps() {}

  /** Messages that were sent, and answered, while no socket was open. */
  static Stream<Sent> messages(History history) {
    return Sent.messages(history).filter(Gaps::inGap);
  }

  /** The sockets that were opened after a message. */
  static List<SocketStory> laterSockets(Sent sent) {
    return sent.session().sockets().stream()
        .filter(socket -> socket.subscribedNanos().isPresent())
        .filter(socket -> socket.askedNanos().orElse(0) - sent.call().what().nanos() > 0)
        .toList();
  }

  /** Whether a socket was opened after another one had been closed. */
  static boolean replaces(SocketStory socket) {
    return socket.session().sockets().stream()
        .filter(other -> other.closed().isPresent() && other.subscribedNanos().isPresent())
        .anyMatch(other -> other.endNanos() - socket.askedNanos().orElse(0) < 0);
  }

  private static boolean inGap(Sent sent) {
    long start = sent.call().what().startNanos();
    long end = sent.call().what().nanos();
    List<SocketStory> opened =
        sent.session().sockets().stream().filter(s -> s.openedNanos().isPresent()).toList();
    return opened.stream().anyMatch(socket -> socket.endNanos() - start < 0)
        && opened.stream()
            .allMatch(
                socket -> socket.endNanos() - start < 0 || socket.askedNanos().orElse(0) - end > 0);
  }
}
