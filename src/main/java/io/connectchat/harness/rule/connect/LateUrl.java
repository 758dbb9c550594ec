package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-14: a WebSocket URL is good for 100 seconds. */
final class LateUrl {
  static final Rule RULE =
      Rule.must("CONN-14", SERVICE, DOC)
          .title("A WebSocket URL is good for 100 seconds")
          .does("opens a socket 101 seconds after its URL was issued")
          .requires("the handshake MUST be refused")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private LateUrl() {}
}
