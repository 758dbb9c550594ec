package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** ERR-08: every answer has a request id. */
final class RequestId {
  static final Rule RULE =
      Rule.should("ERR-08", SERVICE, SDK)
          .title("Every answer has a request id")
          .does("calls")
          .requires("x-amzn-RequestId SHOULD be there, and differ from answer to answer")
          .from(Source.issue("amazon-connect/AmazonConnectSDK", 9))
          .check(Check.counting("an answer", RequestId::look));

  private RequestId() {}

  private static void look(History history, Tally tally) {
    Set<String> known = new HashSet<>();
    history
        .exchanges()
        .filter(call -> Facts.isApi(call.what()) && call.what().answered().came())
        .forEach(
            call -> {
              String id = call.what().answered().header("x-amzn-requestid");
              tally.judge(
                  "an x-amzn-RequestId of its own",
                  id.isEmpty()
                      ? Optional.of(Facts.answer(call) + ", without the header")
                      : known.add(id)
                          ? Optional.empty()
                          : Optional.of("one that an earlier answer had"),
                  call);
            });
  }
}
