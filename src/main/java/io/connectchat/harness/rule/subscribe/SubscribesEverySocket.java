package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SUB-08: every new socket is subscribed. */
final class SubscribesEverySocket {
  static final Rule RULE =
      Rule.must("SUB-08", CLIENT, DOC)
          .title("Every new socket is subscribed")
          .does("loses its socket and opens another")
          .requires("the client MUST subscribe on the new socket as well")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private SubscribesEverySocket() {}
}
