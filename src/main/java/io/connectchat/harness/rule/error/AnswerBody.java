package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ERR-10: a success is a JSON object. */
final class AnswerBody {
  static final Rule RULE =
      Rule.should("ERR-10", SERVICE, MODEL)
          .title("A success is a JSON object")
          .does("calls")
          .requires("the body of a 200 SHOULD be a JSON object, with Content-Type application/json")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private AnswerBody() {}
}
