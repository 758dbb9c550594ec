package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.Optional;

/** TRN-21: another chat's ContactId finds nothing. */
final class ForeignContact {
  static final Rule RULE =
      Rule.must("TRN-21", SERVICE, OBS)
          .title("Another chat's ContactId finds nothing")
          .does("reads the transcript with the ContactId of another customer's chat")
          .requires("the answer MUST be an empty list or a refusal, and never that chat's items")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 28))
          .check(
              Check.counting("a reading with the ContactId of another chat", ForeignContact::look));

  private ForeignContact() {}

  private static void look(History history, Tally tally) {
    history
        .exchanges("GetTranscript")
        .filter(call -> foreign(history, call))
        .forEach(
            call ->
                tally.judge(
                    "an empty Transcript, or a refusal",
                    call.what().answered().accepted() && !Told.on(call).isEmpty()
                        ? Optional.of(Told.on(call).size() + " items")
                        : Optional.empty(),
                    call));
  }

  private static boolean foreign(History history, Seen<Exchange> call) {
    String contact = call.what().asked().json().path("ContactId").asText("");
    return history.contactIds().contains(contact) && !call.session().contactIds().contains(contact);
  }
}
