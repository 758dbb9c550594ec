package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-11: the gateway's answer is read where it stands. */
final class GatewayAnswer {
  static final Rule RULE =
      Rule.must("START-11", CLIENT, OBS)
          .title("The gateway's answer is read where it stands")
          .does("starts a chat through AWS's sample API Gateway and Lambda")
          .requires(
              "the client MUST read the chat from data.startChatResult and a failure from data.Error")
          .from(
              Source.file(
                  "amazon-connect/amazon-connect-chat-ui-examples",
                  "cloudformationTemplates/startChatContactAPI/js/startChatContact.js"))
          .check(Check.notYet());

  private GatewayAnswer() {}
}
