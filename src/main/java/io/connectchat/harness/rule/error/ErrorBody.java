package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ERR-07: an error's body is JSON with a message. */
final class ErrorBody {
  static final Rule RULE =
      Rule.should("ERR-07", SERVICE, OBS)
          .title("An error's body is JSON with a message")
          .does("provokes errors")
          .requires(
              "the body SHOULD be a JSON object with message or Message, not HTML and not nothing")
          .from(Source.issue("amazon-connect/AmazonConnectSDK", 9))
          .check(Check.notYet());

  private ErrorBody() {}
}
