package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.OptionalLong;

/** TRN-06: the transcript is read after every reconnect. */
final class ReadsAfterReconnect {
  private static final long PATIENCE = Duration.ofSeconds(5).toNanos();

  static final Rule RULE =
      Rule.must("TRN-06", CLIENT, DOC)
          .title("The transcript is read after every reconnect")
          .does("loses its socket and opens another")
          .requires("the client MUST call GetTranscript: what was said meanwhile is not sent again")
          .from(Source.chatJs(".github/docs/COMMON_ISSUES.md"))
          .check(
              Check.counting(
                  "a socket that was lost and replaced",
                  (history, tally) ->
                      history
                          .sockets()
                          .filter(socket -> socket.number() > 1)
                          .forEach(socket -> judge(socket, tally))));

  private ReadsAfterReconnect() {}

  private static void judge(SocketStory socket, Tally tally) {
    OptionalLong subscribed = socket.subscribedNanos();
    if (subscribed.isEmpty() || !wasGap(socket, subscribed.getAsLong())) {
      return;
    }
    Session session = socket.session();
    long asked = socket.askedNanos().orElse(subscribed.getAsLong());
    boolean read =
        session.exchanges("GetTranscript").stream().anyMatch(next -> next.startNanos() >= asked);
    if (read) {
      tally.held();
    } else if (Conduct.watchedFor(session, subscribed.getAsLong()) >= PATIENCE) {
      tally.broken(
          "GetTranscript after the reconnect",
          "none in " + Conduct.seconds(Conduct.watchedFor(session, subscribed.getAsLong())) + " s");
    }
  }

  private static boolean wasGap(SocketStory socket, long subscribed) {
    return socket.session().sockets().stream()
        .filter(other -> other.number() < socket.number())
        .allMatch(other -> other.endNanos() < subscribed);
  }
}
