package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-10: nothing is expected of members that the stock gateway ignores. */
final class StockLambda {
  static final Rule RULE =
      Rule.should("START-10", CLIENT, SDK)
          .title("Nothing is expected of members that the stock gateway ignores")
          .does("starts a chat through AWS's sample API Gateway and Lambda")
          .requires(
              "the client SHOULD NOT rely on InitialMessage, Attributes or ClientToken: the sample's Lambda does not pass them on")
          .from(
              Source.file(
                  "amazon-connect/amazon-connect-chat-ui-examples",
                  "cloudformationTemplates/startChatContactAPI/js/startChatContact.js"))
          .check(Check.notYet());

  private StockLambda() {}
}
