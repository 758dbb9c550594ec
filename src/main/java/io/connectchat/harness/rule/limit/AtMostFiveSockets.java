package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Optional;

/** LIM-07: a participant has at most five open sockets. */
final class AtMostFiveSockets {
  private static final int MOST = Contract.standard().documented("socketsPerParticipant").most();
  private static final long GRACE = 1_000_000_000L;

  static final Rule RULE =
      Rule.should("LIM-07", SERVICE, DOC)
          .title("A participant has at most five open sockets")
          .does("opens six sockets of one participant")
          .requires("the sixth SHOULD be refused, or another one be closed")
          .from(Source.adminGuide("Feature specifications", "feature-limits"))
          .check(Check.counting("six sockets of one participant", AtMostFiveSockets::look));

  private AtMostFiveSockets() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      if (session.sockets().stream().filter(AtMostFiveSockets::meant).count() > MOST) {
        long latest =
            session.sockets().stream()
                .filter(AtMostFiveSockets::meant)
                .mapToLong(socket -> socket.openedNanos().orElse(0))
                .max()
                .orElse(0);
        long open =
            session.sockets().stream()
                .filter(socket -> socket.openedNanos().isPresent())
                .filter(socket -> socket.endNanos() - latest > GRACE / 2)
                .count();
        tally.judge(
            "at most " + MOST + " open",
            open <= MOST ? Optional.empty() : Optional.of(open + " open"),
            new Seen<>(session, session.sockets().get(0).observations().get(0)));
      }
    }
  }

  /** A socket with a URL of its own chat; a forged one says nothing of the limit. */
  private static boolean meant(SocketStory socket) {
    return socket
        .url()
        .filter(url -> socket.session().socketUrls().contains(url.toString()))
        .isPresent();
  }
}
