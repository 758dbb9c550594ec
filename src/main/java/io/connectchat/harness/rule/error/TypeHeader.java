package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** ERR-02: an error names its type in x-amzn-ErrorType. */
final class TypeHeader {
  static final Rule RULE =
      Rule.should("ERR-02", SERVICE, SDK)
          .title("An error names its type in x-amzn-ErrorType")
          .does("provokes errors")
          .requires("the header SHOULD be there: AWS's web client takes the name from it")
          .from(Source.chatJs("src/client/aws-sdk-connectparticipant.js"))
          .check(
              Check.each(
                  "an error",
                  "x-amzn-ErrorType",
                  history -> history.refused().filter(call -> Facts.isApi(call.what())),
                  call ->
                      call.what().answered().header("x-amzn-errortype").isEmpty()
                          ? Optional.of(Facts.answer(call) + ", without the header")
                          : Optional.empty()));

  private TypeHeader() {}
}
