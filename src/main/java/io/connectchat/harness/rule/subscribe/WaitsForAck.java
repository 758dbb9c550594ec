package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.OptionalLong;

/** SUB-04: nothing is sent before the subscription stands. */
final class WaitsForAck {
  static final Rule RULE =
      Rule.should("SUB-04", CLIENT, SDK)
          .title("Nothing is sent before the subscription stands")
          .does("opens a socket and sends a first message")
          .requires(
              "the client SHOULD wait for the acknowledgement before its first send: frames before it are lost")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "a chat's first send",
                  (history, tally) ->
                      history.sessions().stream()
                          .filter(session -> !session.contactIds().isEmpty())
                          .forEach(
                              session ->
                                  session.exchanges("SendMessage").stream()
                                      .findFirst()
                                      .ifPresent(send -> judge(session, send, tally)))));

  private WaitsForAck() {}

  private static void judge(Session session, Exchange send, Tally tally) {
    OptionalLong subscribed =
        session.sockets().stream()
            .map(SocketStory::subscribedNanos)
            .flatMapToLong(OptionalLong::stream)
            .min();
    boolean waited = subscribed.isPresent() && subscribed.getAsLong() <= send.startNanos();
    tally.judge(
        "the acknowledgement of a subscription before the first SendMessage",
        Conduct.unless(waited, "SendMessage before any acknowledgement"),
        Conduct.seen(session, send));
  }
}
