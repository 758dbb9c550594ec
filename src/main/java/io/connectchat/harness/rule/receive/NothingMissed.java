package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-16: what the transcript has was delivered live. */
final class NothingMissed {
  static final Rule RULE =
      Rule.should("RECV-16", SERVICE, SDK)
          .title("What the transcript has was delivered live")
          .does("listens from before something is said, and reads the transcript")
          .requires(
              "each MESSAGE and ATTACHMENT of the transcript SHOULD have come on the socket that was subscribed at the time")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private NothingMissed() {}
}
