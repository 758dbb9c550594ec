package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Comparator;
import java.util.List;

/** TRN-09: a NextToken does not outlive a reconnect. */
final class OldNextToken {
  static final Rule RULE =
      Rule.should("TRN-09", CLIENT, OBS)
          .title("A NextToken does not outlive a reconnect")
          .does("reconnects and reads the transcript")
          .requires("the client SHOULD begin without a NextToken")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 245))
          .check(
              Check.counting(
                  "a transcript that was read after a reconnect",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private OldNextToken() {}

  private static void judge(Session session, Tally tally) {
    List<Exchange> made = session.accepted("CreateParticipantConnection");
    for (int i = 1; i < made.size(); i++) {
      long since = made.get(i).nanos();
      session.exchanges("GetTranscript").stream()
          .filter(read -> read.startNanos() >= since)
          .min(Comparator.comparingLong(Exchange::startNanos))
          .ifPresent(
              read ->
                  tally.judge(
                      "no NextToken",
                      Conduct.unless(
                          read.asked().json().path("NextToken").asText("").isEmpty(),
                          "a NextToken from before"),
                      Conduct.seen(session, read)));
    }
  }
}
