package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-05: a WebSocket URL is opened within 100 seconds. */
final class OpenInTime {
  static final Rule RULE =
      Rule.must("CONN-05", CLIENT, DOC)
          .title("A WebSocket URL is opened within 100 seconds")
          .does("connects")
          .requires("the URL MUST be opened within 100 seconds of being issued")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private OpenInTime() {}
}
