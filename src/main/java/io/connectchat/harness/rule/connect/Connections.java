package io.connectchat.harness.rule.connect;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Times;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Calls of CreateParticipantConnection, sorted by what they can show. */
final class Connections {
  /** By how much two machines' clocks may differ without anybody being wrong. */
  static final Duration SKEW = Duration.ofMinutes(5);

  private Connections() {}

  /** With the right token, in a chat that is alive, and not throttled. */
  static Stream<Seen<Exchange>> sound(History history) {
    return history
        .exchanges("CreateParticipantConnection")
        .filter(Facts::bearsItsToken)
        .filter(Facts::alive)
        .filter(call -> !Facts.timeMoved(call.session()))
        .filter(call -> !Facts.throttled(call.what()));
  }

  /** Accepted ones whose answer has a member. */
  static Stream<Seen<Exchange>> with(History history, String pointer) {
    return history
        .accepted("CreateParticipantConnection")
        .filter(call -> !call.what().answered().json().at(pointer).asText("").isEmpty());
  }

  static boolean asksForBoth(Seen<Exchange> call) {
    return types(call).contains("WEBSOCKET") && types(call).contains("CONNECTION_CREDENTIALS");
  }

  static List<String> types(Seen<Exchange> call) {
    return StreamSupport.stream(call.what().asked().json().path("Type").spliterator(), false)
        .map(type -> type.asText())
        .toList();
  }

  /**
   * Whether a time lies within a span ahead, by the observer's clock or by the service's own, as
   * its AbsoluteTime shows it; always where the service's time was moved by hand.
   */
  static boolean liesAhead(Seen<Exchange> call, Instant time, Duration most) {
    return Facts.timeMoved(call.session())
        || nows(call)
            .map(now -> Duration.between(now, time))
            .anyMatch(
                ahead ->
                    ahead.compareTo(SKEW.negated()) >= 0 && ahead.compareTo(most.plus(SKEW)) <= 0);
  }

  private static Stream<Instant> nows(Seen<Exchange> call) {
    return Stream.concat(
        Stream.of(call.what().answered().at()),
        call.session().accepted("SendMessage").stream()
            .map(sent -> sent.answered().json().path("AbsoluteTime").asText(""))
            .filter(Times::readable)
            .limit(1)
            .map(Times::instant));
  }

  static boolean isUri(String text) {
    try {
      return new URI(text).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
