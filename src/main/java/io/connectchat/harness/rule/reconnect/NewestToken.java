package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.List;

/**
 * RECON-05: after a reconnect the newest ConnectionToken is used.
 *
 * <p>A client knows a token when it says something on the socket that came with it: a call before
 * that may have crossed with the answer that brought the token.
 */
final class NewestToken {
  static final Rule RULE =
      Rule.should("RECON-05", CLIENT, SDK)
          .title("After a reconnect the newest ConnectionToken is used")
          .does("reconnects and sends")
          .requires("X-Amz-Bearer SHOULD hold the newest ConnectionToken")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "a call after a reconnect",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private NewestToken() {}

  private static void judge(Session session, Tally tally) {
    List<Exchange> made =
        session.accepted("CreateParticipantConnection").stream()
            .filter(one -> !token(one).isEmpty())
            .toList();
    if (made.size() < 2) {
      return;
    }
    for (Exchange call : session.exchanges()) {
      int known = known(session, made, call.startNanos());
      if (known > 0 && session.connectionTokens().contains(call.asked().bearer())) {
        tally.judge(
            "the newest ConnectionToken",
            Conduct.unless(
                made.subList(known, made.size()).stream()
                    .anyMatch(one -> token(one).equals(call.asked().bearer())),
                "an older one"),
            Conduct.seen(session, call));
      }
    }
  }

  /** Which connection is the newest that the client knew of by then; -1 if it knew of none. */
  private static int known(Session session, List<Exchange> made, long by) {
    int last = made.size() - 1;
    while (last >= 0 && !spoke(session, made.get(last), by)) {
      last--;
    }
    return last;
  }

  private static boolean spoke(Session session, Exchange made, long by) {
    return session.sockets().stream()
        .filter(socket -> socket.openedNanos().orElse(Long.MIN_VALUE) > made.nanos())
        .flatMap(socket -> socket.framesOut().stream())
        .anyMatch(frame -> frame.nanos() < by);
  }

  private static String token(Exchange made) {
    return made.answered().json().at("/ConnectionCredentials/ConnectionToken").asText("");
  }
}
