package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.Optional;

/** DISC-06: after the end there are no heartbeats and no reconnects. */
final class SilentAfterEnd {
  /** A heartbeat that was on its way when the end came is nobody's fault. */
  private static final long GRACE = Duration.ofSeconds(1).toNanos();

  static final Rule RULE =
      Rule.should("DISC-06", CLIENT, SDK)
          .title("After the end there are no heartbeats and no reconnects")
          .does("the chat ends")
          .requires("the client SHOULD stop heartbeats and open no socket any more")
          .from(Source.chatJs("CHANGELOG.md"))
          .check(
              Check.counting(
                  "chat.ended on the socket",
                  (history, tally) ->
                      history
                          .sessions()
                          .forEach(
                              session ->
                                  Conduct.endFrames(session)
                                      .findFirst()
                                      .ifPresent(end -> judge(session, end, tally)))));

  private SilentAfterEnd() {}

  private static void judge(Session session, FrameIn end, Tally tally) {
    long since = end.nanos() + GRACE;
    boolean beats =
        session
            .all(FrameOut.class)
            .anyMatch(
                frame -> frame.nanos() > since && Conduct.topic(frame).equals("aws/heartbeat"));
    boolean connects =
        session.exchanges("CreateParticipantConnection").stream()
                .anyMatch(made -> made.startNanos() > end.nanos())
            || session.all(SocketAsked.class).anyMatch(asked -> asked.nanos() > end.nanos());
    tally.judge(
        "no heartbeat and no connection after chat.ended",
        beats ? Optional.of("a heartbeat") : Conduct.unless(!connects, "another connection"),
        Conduct.seen(session, end));
  }
}
