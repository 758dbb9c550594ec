package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ERR-03: an error's message is read under both of its names. */
final class MessageOrmessage {
  static final Rule RULE =
      Rule.should("ERR-03", CLIENT, OBS)
          .title("An error's message is read under both of its names")
          .does("gets an error whose body has message, or Message")
          .requires("the client SHOULD read either")
          .from(Source.issue("amazon-connect/AmazonConnectSDK", 9))
          .check(Check.notYet());

  private MessageOrmessage() {}
}
