package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;

/** LIM-01: a participant has at most five sockets. */
final class FiveSockets {
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
                          .filter(socket -> socket.openedNanos().isPresent())
                          .forEach(socket -> judge(socket, tally))));

  private FiveSockets() {}

  private static void judge(SocketStory socket, Tally tally) {
    long at = socket.openedNanos().getAsLong();
    long open =
        socket.session().sockets().stream()
            .filter(other -> other.openedNanos().isPresent())
            .filter(other -> other.openedNanos().getAsLong() <= at && other.endNanos() > at)
            .count();
    tally.judge(
        "five at once",
        Conduct.unless(open <= 5, open + " of them"),
        Conduct.seen(socket.session(), socket.observations().get(0)));
  }
}
