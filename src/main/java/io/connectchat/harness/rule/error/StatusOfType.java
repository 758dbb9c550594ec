package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** ERR-01: an error has the status of its type. */
final class StatusOfType {
  static final Rule RULE =
      Rule.must("ERR-01", SERVICE, MODEL)
          .title("An error has the status of its type")
          .does("provokes errors")
          .requires(
              "AccessDeniedException MUST be 403, ValidationException 400, ThrottlingException 429, ConflictException 409, ServiceQuotaExceededException 402, InternalServerException 500, and so on")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "an error whose type is known",
                  "the status that the service model has for it",
                  history ->
                      history
                          .refused()
                          .filter(call -> Facts.isApi(call.what()))
                          .filter(call -> known(call)),
                  StatusOfType::complaint));

  private StatusOfType() {}

  private static boolean known(Seen<Exchange> call) {
    return Contract.standard().status(call.what().answered().error().type()).isPresent();
  }

  private static Optional<String> complaint(Seen<Exchange> call) {
    String type = call.what().answered().error().type();
    int status = Contract.standard().status(type).orElseThrow();
    int came = call.what().answered().status();
    return came == status
        ? Optional.empty()
        : Optional.of(came + " with " + type + ", whose status is " + status);
  }
}
