package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SUB-09: every subscribed socket of a participant gets the chat. */
final class EverySocketHears {
  static final Rule RULE =
      Rule.should("SUB-09", SERVICE, SDK)
          .title("Every subscribed socket of a participant gets the chat")
          .does("opens and subscribes a second socket beside the first")
          .requires("what is said then SHOULD come on both: clients change sockets that way")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private EverySocketHears() {}
}
