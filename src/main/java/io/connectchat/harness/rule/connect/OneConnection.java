package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.List;

/** CONN-07: one connection is asked for per socket. */
final class OneConnection {
  static final Rule RULE =
      Rule.should("CONN-07", CLIENT, OBS)
          .title("One connection is asked for per socket")
          .does("connects")
          .requires(
              "there SHOULD be one CreateParticipantConnection for each (re)connect, not several")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 88))
          .check(
              Check.counting(
                  "an accepted CreateParticipantConnection",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private OneConnection() {}

  private static void judge(Session session, Tally tally) {
    List<Exchange> all = session.accepted("CreateParticipantConnection");
    for (int i = 0; i < all.size(); i++) {
      Exchange one = all.get(i);
      long until = i + 1 < all.size() ? all.get(i + 1).startNanos() : Long.MAX_VALUE;
      boolean used =
          session
              .all(SocketAsked.class)
              .anyMatch(asked -> asked.nanos() >= one.nanos() && asked.nanos() <= until);
      if (used) {
        tally.held();
      } else if (until != Long.MAX_VALUE) {
        tally.broken(
            "a socket for each CreateParticipantConnection",
            "another CreateParticipantConnection before a socket was opened",
            Conduct.seen(session, one),
            Conduct.seen(session, all.get(i + 1)));
      }
    }
  }
}
