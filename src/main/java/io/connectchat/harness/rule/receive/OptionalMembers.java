package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** RECV-05: members that some items lack are not required. */
final class OptionalMembers {
  private static final Set<String> LACKING = Set.of("ATTACHMENT", "MESSAGEMETADATA");

  static final Rule RULE =
      Rule.should("RECV-05", CLIENT, OBS)
          .title("Members that some items lack are not required")
          .does("gets an attachment, a receipt and the chat's end")
          .requires(
              "the client SHOULD do without ContentType on ATTACHMENT, contact ids on MESSAGEMETADATA and a role on chat.ended")
          .from(Source.chatJs("README.md"))
          .check(
              Conduct.livesOn(
                  "an attachment or a receipt, which lack members that messages have",
                  history ->
                      Conduct.chats(
                          history, item -> LACKING.contains(item.path("Type").asText("")))));

  private OptionalMembers() {}
}
