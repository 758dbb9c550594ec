package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
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
          .check(Check.notYet());

  private Attachments35() {}
}
