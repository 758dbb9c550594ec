package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Optional;

/** RECON-08: a new socket gets what is said from then on. */
final class HearsAgain {
  static final Rule RULE =
      Rule.should("RECON-08", SERVICE, DOC)
          .title("A new socket gets what is said from then on")
          .does("connects again, subscribes and sends")
          .requires("the echo SHOULD come on the new socket")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.counting("a message on a socket that replaced another", HearsAgain::look));

  private HearsAgain() {}

  private static void look(History history, Tally tally) {
    Sent.messages(history)
        .forEach(
            sent ->
                sent.listeners(history).stream()
                    .filter(Gaps::replaces)
                    .forEach(
                        socket ->
                            tally.judge(
                                "a frame of " + sent.inWords(),
                                sent.echo(socket).isPresent()
                                    ? Optional.empty()
                                    : Optional.of("none on socket " + socket.number()),
                                sent.call())));
  }
}
