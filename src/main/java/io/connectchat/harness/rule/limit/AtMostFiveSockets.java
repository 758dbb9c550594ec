package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** LIM-07: a participant has at most five open sockets. */
final class AtMostFiveSockets {
  static final Rule RULE =
      Rule.should("LIM-07", SERVICE, DOC)
          .title("A participant has at most five open sockets")
          .does("opens six sockets of one participant")
          .requires("the sixth SHOULD be refused, or another one be closed")
          .from(Source.adminGuide("Feature specifications", "feature-limits"))
          .check(Check.notYet());

  private AtMostFiveSockets() {}
}
