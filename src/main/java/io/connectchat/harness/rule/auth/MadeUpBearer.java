package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** AUTH-07: a call with a made-up token is refused. */
final class MadeUpBearer {
  static final Rule RULE =
      Rule.must("AUTH-07", SERVICE, MODEL)
          .title("A call with a made-up token is refused")
          .does("calls every operation with a token that was never issued")
          .requires("each MUST be refused with 403")
          .from(Source.participantApi("SendMessage"))
          .check(
              Refusals.of(
                  "a participant call with a token that was never issued",
                  "403 AccessDeniedException",
                  Set.of(403),
                  history ->
                      history
                          .exchanges()
                          .filter(call -> Facts.isParticipant(call.what()))
                          .filter(call -> Tokens.madeUp(history, call))));

  private MadeUpBearer() {}
}
