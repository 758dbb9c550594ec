package io.connectchat.harness.rule.disconnect;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Facts;
import java.util.stream.Stream;

/** Calls that end a chat, and calls after that. */
final class Endings {
  private Endings() {}

  /** Participant calls with a token of their own chat, begun after its end, and not throttled. */
  static Stream<Seen<Exchange>> callsAfter(History history) {
    return history
        .exchanges()
        .filter(call -> Facts.isParticipant(call.what()))
        .filter(Facts::bearsItsToken)
        .filter(call -> Facts.afterEnd(history, call))
        .filter(call -> call.what().answered().came() && !Facts.throttled(call.what()));
  }

  /** The first stop of a chat that was started here, signed and not throttled. */
  static boolean soundStop(Seen<Exchange> call) {
    String contact = call.what().asked().json().path("ContactId").asText("");
    return call.session().contactIds().contains(contact)
        && first(call)
        && !call.what().asked().header("authorization").isEmpty()
        && !Facts.throttled(call.what());
  }

  /** The first disconnect of a chat, with its own token and not throttled. */
  static boolean soundDisconnect(Seen<Exchange> call) {
    return Facts.bearsConnectionToken(call)
        && first(call)
        && !Facts.timeMoved(call.session())
        && !Facts.throttled(call.what());
  }

  private static boolean first(Seen<Exchange> call) {
    return Facts.endBegan(call.session()).orElse(call.what().startNanos())
            - call.what().startNanos()
        >= 0;
  }
}
