package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECON-01: every socket has a URL of its own. */
final class FreshUrl {
  static final Rule RULE =
      Rule.must("RECON-01", CLIENT, DOC)
          .title("Every socket has a URL of its own")
          .does("loses its socket and opens another")
          .requires(
              "the client MUST ask for a new URL and not use an old one after its 100 seconds")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private FreshUrl() {}
}
