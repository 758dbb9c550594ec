package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-17: the gateway answers as AWS's sample does. */
final class GatewayForm {
  static final Rule RULE =
      Rule.should("START-17", SERVICE, SDK)
          .title("The gateway answers as AWS's sample does")
          .does("starts a chat through the API Gateway front")
          .requires("the answer SHOULD have the ids and the token in data.startChatResult")
          .from(
              Source.file(
                  "amazon-connect/amazon-connect-chat-ui-examples",
                  "cloudformationTemplates/startChatContactAPI/js/startChatContact.js"))
          .check(Check.notYet());

  private GatewayForm() {}
}
