package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ORD-07: an agent leaves before the chat ends. */
final class LeftBeforeEnd {
  static final Rule RULE =
      Rule.should("ORD-07", SERVICE, OBS)
          .title("An agent leaves before the chat ends")
          .does("ends a chat with an agent in it")
          .requires("participant.left of the agent SHOULD come before chat.ended, where it comes")
          .from(Source.file("amazon-connect/amazon-connect-chat-ios", "AmazonConnectChatIOSTests"))
          .check(Check.notYet());

  private LeftBeforeEnd() {}
}
