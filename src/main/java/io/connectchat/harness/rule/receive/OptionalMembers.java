package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-05: members that some items lack are not required. */
final class OptionalMembers {
  static final Rule RULE =
      Rule.should("RECV-05", CLIENT, OBS)
          .title("Members that some items lack are not required")
          .does("gets an attachment, a receipt and the chat's end")
          .requires(
              "the client SHOULD do without ContentType on ATTACHMENT, contact ids on MESSAGEMETADATA and a role on chat.ended")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private OptionalMembers() {}
}
