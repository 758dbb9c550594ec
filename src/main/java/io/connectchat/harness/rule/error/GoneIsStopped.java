package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ERR-06: 410 is for StopContact alone. */
final class GoneIsStopped {
  static final Rule RULE =
      Rule.should("ERR-06", SERVICE, MODEL)
          .title("410 is for StopContact alone")
          .does("stops a chat that there is not, and provokes other errors")
          .requires(
              "it SHOULD be 410 ContactNotFoundException or 404 ResourceNotFoundException, and nothing else answer 410")
          .from(Source.api("StopContact"))
          .check(Check.notYet());

  private GoneIsStopped() {}
}
