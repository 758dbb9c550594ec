package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** ATT-05: a file may be under examination, or be rejected. */
final class AttachmentStatus {
  private static final Set<String> OTHERS = Set.of("IN_PROGRESS", "REJECTED");

  static final Rule RULE =
      Rule.should("ATT-05", CLIENT, DOC)
          .title("A file may be under examination, or be rejected")
          .does("gets attachments with status IN_PROGRESS and REJECTED")
          .requires("the client SHOULD go on, and offer no rejected file")
          .from(Source.chatJs("docs/attachment-scanner-feature.md"))
          .check(
              Conduct.livesOn(
                  "an attachment with status IN_PROGRESS or REJECTED",
                  history ->
                      Conduct.chats(
                          history,
                          item ->
                              !item.path("Attachments").isEmpty()
                                  && OTHERS.contains(
                                      item.at("/Attachments/0/Status").asText("")))));

  private AttachmentStatus() {}
}
