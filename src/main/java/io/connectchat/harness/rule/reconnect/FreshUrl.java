package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.HashSet;
import java.util.Set;

/** RECON-01: every socket has a URL of its own. */
final class FreshUrl {
  static final Rule RULE =
      Rule.must("RECON-01", CLIENT, DOC)
          .title("Every socket has a URL of its own")
          .does("loses its socket and opens another")
          .requires(
              "the client MUST ask for a new URL and not use an old one after its 100 seconds")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.counting(
                  "a second socket",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private FreshUrl() {}

  private static void judge(Session session, Tally tally) {
    Set<String> used = new HashSet<>();
    for (SocketAsked asked : session.all(SocketAsked.class).toList()) {
      boolean fresh = used.add(asked.url().toString());
      if (used.size() > 1 || !fresh) {
        tally.judge(
            "a URL that was not used before",
            Conduct.unless(fresh, "the URL of an earlier socket"),
            Conduct.seen(session, asked));
      }
    }
  }
}
