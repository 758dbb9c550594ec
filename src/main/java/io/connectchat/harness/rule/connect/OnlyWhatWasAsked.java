package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-16: a connection answers with what was asked for. */
final class OnlyWhatWasAsked {
  static final Rule RULE =
      Rule.should("CONN-16", SERVICE, MODEL)
          .title("A connection answers with what was asked for")
          .does("asks for CONNECTION_CREDENTIALS alone")
          .requires("the answer SHOULD have ConnectionCredentials and no Websocket")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private OnlyWhatWasAsked() {}
}
