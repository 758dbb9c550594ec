package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** EVT-04: typing is sent at most every ten seconds. */
final class TypingPace {
  /** Ten seconds, less what a timer may be early by. */
  private static final long LEAST = Duration.ofMillis(9_900).toNanos();

  static final Rule RULE =
      Rule.should("EVT-04", CLIENT, SDK)
          .title("Typing is sent at most every ten seconds")
          .does("types for a while")
          .requires(
              "there SHOULD be at most one typing event in ten seconds: events use up the quota of messages")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "two typing events",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private TypingPace() {}

  private static void judge(Session session, Tally tally) {
    List<Exchange> typing =
        session.exchanges("SendEvent").stream()
            .filter(
                event -> event.asked().json().path("ContentType").asText("").endsWith(".typing"))
            .sorted(Comparator.comparingLong(Exchange::startNanos))
            .toList();
    for (int i = 1; i < typing.size(); i++) {
      long gap = typing.get(i).startNanos() - typing.get(i - 1).startNanos();
      tally.judge(
          "ten seconds between two",
          Conduct.unless(gap >= LEAST, gap / 1_000_000 + " ms"),
          Conduct.seen(session, typing.get(i)));
    }
  }
}
