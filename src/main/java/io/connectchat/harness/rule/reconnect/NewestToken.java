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

/** RECON-05: after a reconnect the newest ConnectionToken is used. */
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
      made.stream()
          .filter(one -> one.nanos() < call.startNanos())
          .reduce((first, last) -> last)
          .filter(last -> last != made.get(0))
          .filter(last -> session.connectionTokens().contains(call.asked().bearer()))
          .ifPresent(
              last ->
                  tally.judge(
                      "the newest ConnectionToken",
                      Conduct.unless(call.asked().bearer().equals(token(last)), "an older one"),
                      Conduct.seen(session, call)));
    }
  }

  private static String token(Exchange made) {
    return made.answered().json().at("/ConnectionCredentials/ConnectionToken").asText("");
  }
}
