package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** DISC-10: a disconnect is accepted. */
final class DisconnectAnswer {
  static final Rule RULE =
      Rule.must("DISC-10", SERVICE, MODEL)
          .title("A disconnect is accepted")
          .does("disconnects a chat that is alive")
          .requires("DisconnectParticipant MUST answer 200")
          .from(Source.participantApi("DisconnectParticipant"))
          .check(
              Check.each(
                  "the first disconnect of a chat, with its own token",
                  "200 and {}",
                  history ->
                      history.exchanges("DisconnectParticipant").filter(Endings::soundDisconnect),
                  call ->
                      call.what().answered().accepted()
                          ? Optional.empty()
                          : Optional.of(Facts.answer(call))));

  private DisconnectAnswer() {}
}
