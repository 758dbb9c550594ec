package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** LIM-05: a chat has at most 35 attachments. */
final class Attachments35 {
  static final Rule RULE =
      Rule.must("LIM-05", CLIENT, DOC)
          .title("A chat has at most 35 attachments")
          .does("sends files")
          .requires("there MUST NOT be more than 35 in a chat")
          .from(Source.adminGuide("Feature specifications", "feature-limits"))
          .check(
              Check.counting(
                  "an attachment",
                  (history, tally) ->
                      history
                          .sessions()
                          .forEach(
                              session -> {
                                int files = session.exchanges("StartAttachmentUpload").size();
                                if (files > 0) {
                                  tally.judge(
                                      "35 at most",
                                      Conduct.unless(files <= 35, files + " of them"),
                                      Conduct.seen(
                                          session,
                                          session
                                              .exchanges("StartAttachmentUpload")
                                              .get(files - 1)));
                                }
                              })));

  private Attachments35() {}
}
