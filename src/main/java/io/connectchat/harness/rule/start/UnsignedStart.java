package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-12: an unsigned start is refused. */
final class UnsignedStart {
  static final Rule RULE =
      Rule.must("START-12", SERVICE, MODEL)
          .title("An unsigned start is refused")
          .does("starts a chat without an Authorization header")
          .requires("the service MUST refuse it with 403 and start nothing")
          .from(Source.api("StartChatContact"))
          .check(
              Refusals.of(
                  "a start without an Authorization header",
                  "a refusal, 403",
                  Refusals.ANY,
                  history ->
                      history
                          .exchanges("StartChatContact")
                          .filter(
                              start -> start.what().asked().header("authorization").isEmpty())));

  private UnsignedStart() {}
}
