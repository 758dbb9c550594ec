package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** ERR-06: 410 is for StopContact alone. */
final class GoneIsStopped {
  static final Rule RULE =
      Rule.should("ERR-06", SERVICE, MODEL)
          .title("410 is for StopContact alone")
          .does("stops a chat that there is not, and provokes other errors")
          .requires(
              "it SHOULD be 410 ContactNotFoundException or 404 ResourceNotFoundException, and nothing else answer 410")
          .from(Source.api("StopContact"))
          .check(
              Check.each(
                  "an error of status 410, or to stopping a chat that there is not",
                  "410 ContactNotFoundException or 404 ResourceNotFoundException to StopContact, and 410 to nothing else",
                  history ->
                      history
                          .exchanges()
                          .filter(call -> Facts.isApi(call.what()) && call.what().answered().came())
                          .filter(
                              call ->
                                  call.what().answered().status() == 410
                                      || stopsNothing(history, call)),
                  GoneIsStopped::complaint));

  private GoneIsStopped() {}

  private static boolean stopsNothing(History history, Seen<Exchange> call) {
    return call.what().operation().equals("StopContact")
        && !Facts.throttled(call.what())
        && !call.what().asked().header("authorization").isEmpty()
        && !history.contactIds().contains(call.what().asked().json().path("ContactId").asText(""));
  }

  private static Optional<String> complaint(Seen<Exchange> call) {
    int status = call.what().answered().status();
    boolean right =
        call.what().operation().equals("StopContact") && (status == 410 || status == 404);
    return right ? Optional.empty() : Optional.of(Facts.answer(call));
  }
}
