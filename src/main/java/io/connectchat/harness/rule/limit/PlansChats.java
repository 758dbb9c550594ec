package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** LIM-04: planned chats at once fit the quota. */
final class PlansChats {
  static final Rule RULE =
      Rule.should("LIM-04", CLIENT, DOC)
          .title("Planned chats at once fit the quota")
          .does("plans a run")
          .requires("more chats at once than the quota (500 by default) SHOULD be warned of")
          .from(Source.adminGuide("Service quotas", "amazon-connect-service-limits"))
          .check(Check.notYet());

  private PlansChats() {}
}
