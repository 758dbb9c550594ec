package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;

/** CONN-05: a WebSocket URL is opened within 100 seconds. */
final class OpenInTime {
  private static final long MOST = Duration.ofSeconds(100).toNanos();

  static final Rule RULE =
      Rule.must("CONN-05", CLIENT, DOC)
          .title("A WebSocket URL is opened within 100 seconds")
          .does("connects")
          .requires("the URL MUST be opened within 100 seconds of being issued")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.counting(
                  "a socket whose URL was given out before",
                  (history, tally) ->
                      history.seen(SocketAsked.class).forEach(seen -> judge(seen, tally))));

  private OpenInTime() {}

  private static void judge(Seen<SocketAsked> seen, Tally tally) {
    seen.session().accepted("CreateParticipantConnection").stream()
        .filter(
            made ->
                made.answered()
                    .json()
                    .at("/Websocket/Url")
                    .asText("")
                    .equals(seen.what().url().toString()))
        .findFirst()
        .ifPresent(
            made -> {
              long age = seen.what().nanos() - made.nanos();
              tally.judge(
                  "the handshake within 100 s of the URL",
                  Conduct.unless(age <= MOST, "after " + Conduct.seconds(age) + " s"),
                  seen);
            });
  }
}
