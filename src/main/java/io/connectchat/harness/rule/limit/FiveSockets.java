package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** LIM-01: a participant has at most five sockets. */
final class FiveSockets {
  static final Rule RULE =
      Rule.must("LIM-01", CLIENT, DOC)
          .title("A participant has at most five sockets")
          .does("opens sockets")
          .requires("there MUST NOT be more than five open at once")
          .from(Source.adminGuide("Feature specifications", "feature-limits"))
          .check(Check.notYet());

  private FiveSockets() {}
}
