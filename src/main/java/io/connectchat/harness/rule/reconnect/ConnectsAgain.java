package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Optional;

/** RECON-09: a customer may connect again and again. */
final class ConnectsAgain {
  static final Rule RULE =
      Rule.should("RECON-09", SERVICE, DOC)
          .title("A customer may connect again and again")
          .does("asks for several connections with one ParticipantToken")
          .requires("each SHOULD be answered 200")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.counting("a second connection of a participant", ConnectsAgain::look));

  private ConnectsAgain() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      boolean before = false;
      for (Exchange call : session.exchanges("CreateParticipantConnection")) {
        Seen<Exchange> seen = new Seen<>(session, call);
        boolean known =
            session.participantTokens().contains(call.asked().bearer())
                && Facts.alive(seen)
                && !Facts.timeMoved(session)
                && !Facts.throttled(call)
                && call.asked().json().path("Type").toString().contains("WEBSOCKET");
        if (known && before) {
          tally.judge(
              "200",
              call.answered().accepted() ? Optional.empty() : Optional.of(Facts.answer(seen)),
              seen);
        }
        before |= known && call.answered().accepted();
      }
    }
  }
}
