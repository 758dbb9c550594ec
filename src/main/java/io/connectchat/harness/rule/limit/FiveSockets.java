package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;

/** LIM-01: a participant has at most five sockets. */
final class FiveSockets {
  private static final int MOST = Contract.standard().documented("socketsPerParticipant").most();

  static final Rule RULE =
      Rule.must("LIM-01", CLIENT, DOC)
          .title("A participant has at most five sockets")
          .does("opens sockets")
          .requires("there MUST NOT be more than five open at once")
          .from(Source.adminGuide("Feature specifications", "feature-limits"))
          .check(
              Check.counting(
                  "a socket",
                  (history, tally) ->
                      history
                          .sockets()
                          .filter(socket -> socket.askedNanos().isPresent())
                          .forEach(socket -> judge(socket, tally))));

  private FiveSockets() {}

  /** A socket that was refused counts, too: the service keeps to its limit, the client does not. */
  private static void judge(SocketStory socket, Tally tally) {
    long at = socket.openedNanos().orElse(socket.askedNanos().getAsLong());
    long others =
        socket.session().sockets().stream()
            .filter(other -> other.number() != socket.number())
            .filter(other -> other.openedNanos().isPresent())
            .filter(other -> other.openedNanos().getAsLong() <= at && other.endNanos() > at)
            .count();
    tally.judge(
        "five at once",
        Conduct.unless(others < MOST, "one more while " + others + " were open"),
        Conduct.seen(socket.session(), socket.observations().get(0)));
  }
}
