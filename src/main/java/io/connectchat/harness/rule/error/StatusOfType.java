package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ERR-01: an error has the status of its type. */
final class StatusOfType {
  static final Rule RULE =
      Rule.must("ERR-01", SERVICE, MODEL)
          .title("An error has the status of its type")
          .does("provokes errors")
          .requires(
              "AccessDeniedException MUST be 403, ValidationException 400, ThrottlingException 429, ConflictException 409, ServiceQuotaExceededException 402, InternalServerException 500, and so on")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private StatusOfType() {}
}
