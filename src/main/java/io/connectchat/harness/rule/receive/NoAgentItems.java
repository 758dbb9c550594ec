package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-10: what is for agents only does not reach the customer. */
final class NoAgentItems {
  static final Rule RULE =
      Rule.should("RECV-10", SERVICE, DOC)
          .title("What is for agents only does not reach the customer")
          .does("listens to the chat")
          .requires("no item with the visibility AGENT SHOULD come")
          .from(Source.adminGuide("Chat message streaming", "sns-payload"))
          .check(
              Check.byHand(
                  "an item does not say whom it is for: have an agent or a supervisor say something for"
                      + " agents only, and look whether it comes"));

  private NoAgentItems() {}
}
