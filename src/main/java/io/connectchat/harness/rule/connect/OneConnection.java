package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-07: one connection is asked for per socket. */
final class OneConnection {
  static final Rule RULE =
      Rule.should("CONN-07", CLIENT, OBS)
          .title("One connection is asked for per socket")
          .does("connects")
          .requires(
              "there SHOULD be one CreateParticipantConnection for each (re)connect, not several")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 88))
          .check(Check.notYet());

  private OneConnection() {}
}
