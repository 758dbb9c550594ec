package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;

/** LIM-06: a chat is over before its duration ends it. */
final class StaysInDuration {
  /** 25 hours. */
  private static final int USUAL = 1500;

  static final Rule RULE =
      Rule.should("LIM-06", CLIENT, DOC)
          .title("A chat is over before its duration ends it")
          .does("holds a long chat")
          .requires("the client SHOULD end the chat within ChatDurationInMinutes")
          .from(Source.api("StartChatContact"))
          .check(
              Check.counting(
                  "a chat that was started",
                  (history, tally) ->
                      history.accepted("StartChatContact").forEach(seen -> judge(seen, tally))));

  private StaysInDuration() {}

  private static void judge(Seen<Exchange> start, Tally tally) {
    int minutes = start.what().asked().json().path("ChatDurationInMinutes").asInt(USUAL);
    Session session = start.session();
    long end = Conduct.overNanos(session).orElse(session.endNanos());
    long lasted = end - start.what().nanos();
    tally.judge(
        "an end within " + minutes + " minutes",
        Conduct.unless(
            lasted < Duration.ofMinutes(minutes).toNanos(),
            "none in " + Conduct.seconds(lasted) + " s"),
        start);
  }
}
