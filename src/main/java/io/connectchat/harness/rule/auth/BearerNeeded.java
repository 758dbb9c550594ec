package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** AUTH-06: a call without a bearer token is refused. */
final class BearerNeeded {
  static final Rule RULE =
      Rule.must("AUTH-06", SERVICE, MODEL)
          .title("A call without a bearer token is refused")
          .does("calls every operation without X-Amz-Bearer")
          .requires("each MUST be refused with 403 (or 400)")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private BearerNeeded() {}
}
