package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.List;
import java.util.Optional;

/** CONN-16: a connection answers with what was asked for. */
final class OnlyWhatWasAsked {
  static final Rule RULE =
      Rule.should("CONN-16", SERVICE, MODEL)
          .title("A connection answers with what was asked for")
          .does("asks for CONNECTION_CREDENTIALS alone")
          .requires("the answer SHOULD have ConnectionCredentials and no Websocket")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.each(
                  "an accepted call for CONNECTION_CREDENTIALS alone",
                  "ConnectionCredentials and no Websocket",
                  history ->
                      history
                          .accepted("CreateParticipantConnection")
                          .filter(
                              call ->
                                  Connections.types(call)
                                      .equals(List.of("CONNECTION_CREDENTIALS"))),
                  OnlyWhatWasAsked::complaint));

  private OnlyWhatWasAsked() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    if (call.what().answered().json().hasNonNull("Websocket")) {
      return Optional.of("an answer with Websocket");
    }
    return call.what().answered().json().hasNonNull("ConnectionCredentials")
        ? Optional.empty()
        : Optional.of("an answer without ConnectionCredentials");
  }
}
