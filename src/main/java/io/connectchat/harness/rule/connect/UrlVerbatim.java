package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-06: a WebSocket URL is used as it is. */
final class UrlVerbatim {
  static final Rule RULE =
      Rule.must("CONN-06", CLIENT, MODEL)
          .title("A WebSocket URL is used as it is")
          .does("connects")
          .requires("the handshake MUST use the URL byte for byte")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private UrlVerbatim() {}
}
