package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-04: a chat is connected within five minutes. */
final class ConnectInTime {
  static final Rule RULE =
      Rule.must("CONN-04", CLIENT, DOC)
          .title("A chat is connected within five minutes")
          .does("starts a chat and connects")
          .requires("the socket MUST be subscribed within five minutes of the start")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private ConnectInTime() {}
}
