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

/** ERR-12: an error's type is one of the API. */
final class ErrorTypes {
  static final Rule RULE =
      Rule.should("ERR-12", SERVICE, MODEL)
          .title("An error's type is one of the API")
          .does("provokes errors")
          .requires("the type SHOULD be one that the service model or AWS's common errors have")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "an error with a type",
                  "a type that the service model has for this API, or a common one of AWS",
                  history ->
                      history
                          .refused()
                          .filter(call -> Facts.isApi(call.what()))
                          .filter(call -> !call.what().answered().error().type().isEmpty()),
                  ErrorTypes::complaint));

  private ErrorTypes() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    String service = Facts.isParticipant(call.what()) ? "participant" : "connect";
    String type = call.what().answered().error().type();
    Contract contract = Contract.standard();
    return contract.errors(service).containsKey(type) || contract.errors("common").containsKey(type)
        ? Optional.empty()
        : Optional.of(Facts.answer(call));
  }
}
