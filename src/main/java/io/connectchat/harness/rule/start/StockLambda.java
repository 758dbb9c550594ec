package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.List;

/** START-10: nothing is expected of members that the stock gateway ignores. */
final class StockLambda {
  private static final List<String> IGNORED =
      List.of("InitialMessage", "Attributes", "ClientToken");

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
          .check(
              Conduct.bodies(
                  "GatewayStart",
                  "no InitialMessage, Attributes or ClientToken",
                  body ->
                      IGNORED.stream()
                          .filter(body::has)
                          .findFirst()
                          .map(name -> name + " in the request")));

  private StockLambda() {}
}
