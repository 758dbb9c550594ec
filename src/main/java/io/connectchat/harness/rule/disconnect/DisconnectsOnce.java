package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** DISC-03: a chat is disconnected once. */
final class DisconnectsOnce {
  static final Rule RULE =
      Rule.should("DISC-03", CLIENT, OBS)
          .title("A chat is disconnected once")
          .does("disconnects")
          .requires("there SHOULD be one DisconnectParticipant: the second one is 403")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 126))
          .check(
              Check.each(
                  "a DisconnectParticipant that was taken",
                  "no other one after it",
                  history -> history.accepted("DisconnectParticipant"),
                  seen -> Conduct.next(seen.session(), seen.what()).map(again -> "another one")));

  private DisconnectsOnce() {}
}
