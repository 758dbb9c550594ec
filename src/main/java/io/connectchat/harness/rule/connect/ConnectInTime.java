package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.OptionalLong;

/** CONN-04: a chat is connected within five minutes. */
final class ConnectInTime {
  private static final long MOST = Duration.ofMinutes(5).toNanos();

  static final Rule RULE =
      Rule.must("CONN-04", CLIENT, DOC)
          .title("A chat is connected within five minutes")
          .does("starts a chat and connects")
          .requires("the socket MUST be subscribed within five minutes of the start")
          .from(Source.api("StartChatContact"))
          .check(
              Check.counting(
                  "a chat that was started and connected",
                  (history, tally) ->
                      history.accepted("StartChatContact").forEach(seen -> judge(seen, tally))));

  private ConnectInTime() {}

  private static void judge(Seen<Exchange> start, Tally tally) {
    OptionalLong subscribed =
        start.session().sockets().stream()
            .map(SocketStory::subscribedNanos)
            .flatMapToLong(OptionalLong::stream)
            .min();
    long waited = subscribed.orElse(start.session().endNanos()) - start.what().nanos();
    if (waited > MOST) {
      tally.broken(
          "a subscribed socket within 300 s",
          (subscribed.isPresent() ? "one after " : "none after ") + Conduct.seconds(waited) + " s",
          start);
    } else if (subscribed.isPresent()) {
      tally.held();
    }
  }
}
