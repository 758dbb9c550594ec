package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ERR-08: every answer has a request id. */
final class RequestId {
  static final Rule RULE =
      Rule.should("ERR-08", SERVICE, SDK)
          .title("Every answer has a request id")
          .does("calls")
          .requires("x-amzn-RequestId SHOULD be there, and differ from answer to answer")
          .from(Source.issue("amazon-connect/AmazonConnectSDK", 9))
          .check(Check.notYet());

  private RequestId() {}
}
