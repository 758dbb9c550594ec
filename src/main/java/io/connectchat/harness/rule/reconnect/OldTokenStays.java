package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.List;
import java.util.Optional;

/** RECON-10: a new connection leaves the old ConnectionToken good. */
final class OldTokenStays {
  static final Rule RULE =
      Rule.should("RECON-10", SERVICE, SDK)
          .title("A new connection leaves the old ConnectionToken good")
          .does("connects twice and calls with the first ConnectionToken")
          .requires("it SHOULD be accepted: calls may be on their way")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "a call with the ConnectionToken of an earlier connection", OldTokenStays::look));

  private OldTokenStays() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      for (Exchange call : session.exchanges()) {
        Seen<Exchange> seen = new Seen<>(session, call);
        if (old(session, call)
            && Facts.alive(seen)
            && !Facts.timeMoved(session)
            && !Facts.throttled(call)
            && call.operation().equals("GetTranscript")) {
          tally.judge(
              "200",
              call.answered().accepted() ? Optional.empty() : Optional.of(Facts.answer(seen)),
              seen);
        }
      }
    }
  }

  private static boolean old(Session session, Exchange call) {
    List<String> issued =
        session.accepted("CreateParticipantConnection").stream()
            .filter(connection -> connection.nanos() - call.startNanos() < 0)
            .map(c -> c.answered().json().at("/ConnectionCredentials/ConnectionToken").asText(""))
            .filter(token -> !token.isEmpty())
            .toList();
    int index = issued.lastIndexOf(call.asked().bearer());
    return index >= 0 && index < issued.size() - 1;
  }
}
