package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;

/** RECON-07: what was said without a socket is not sent again. */
final class NoReplay {
  static final Rule RULE =
      Rule.should("RECON-07", SERVICE, DOC)
          .title("What was said without a socket is not sent again")
          .does("sends while no socket is open, connects and subscribes")
          .requires("no frame of it SHOULD come")
          .from(Source.chatJs(".github/docs/COMMON_ISSUES.md"))
          .check(
              Check.counting(
                  "a message that was sent while no socket was open, and a later socket",
                  NoReplay::look));

  private NoReplay() {}

  private static void look(History history, Tally tally) {
    Gaps.messages(history)
        .forEach(
            sent ->
                Gaps.laterSockets(sent)
                    .forEach(
                        socket ->
                            tally.judge(
                                "no frame of " + sent.inWords(),
                                sent.echo(socket).map(echo -> "one on socket " + socket.number()),
                                sent.call())));
  }
}
