package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** AUTH-06: a call without a bearer token is refused. */
final class BearerNeeded {
  static final Rule RULE =
      Rule.must("AUTH-06", SERVICE, MODEL)
          .title("A call without a bearer token is refused")
          .does("calls every operation without X-Amz-Bearer")
          .requires("each MUST be refused with 403 (or 400)")
          .from(Source.participantApi("SendMessage"))
          .check(
              Refusals.of(
                  "a participant call without X-Amz-Bearer",
                  "403 AccessDeniedException (or 400)",
                  Set.of(400, 401, 403),
                  history ->
                      history
                          .exchanges()
                          .filter(call -> Facts.isParticipant(call.what()))
                          .filter(call -> call.what().asked().bearer().isEmpty())));

  private BearerNeeded() {}
}
