package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;

/** RECON-04: a socket is replaced before its ConnectionExpiry. */
final class RotatesInTime {
  static final Rule RULE =
      Rule.should("RECON-04", CLIENT, SDK)
          .title("A socket is replaced before its ConnectionExpiry")
          .does("keeps a chat open for an hour")
          .requires("the client SHOULD have a new socket subscribed before it closes the old one")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.counting(
                  "a socket that lived to its ConnectionExpiry, or was replaced while it was open",
                  (history, tally) -> history.sockets().forEach(socket -> judge(socket, tally))));

  private RotatesInTime() {}

  private static void judge(SocketStory socket, Tally tally) {
    OptionalLong expiry = expiry(socket);
    if (expiry.isEmpty() || socket.openedNanos().isEmpty()) {
      return;
    }
    boolean replaced =
        socket.session().sockets().stream()
            .filter(other -> other.number() > socket.number())
            .anyMatch(
                other ->
                    other.subscribedNanos().orElse(Long.MAX_VALUE) < socket.endNanos()
                        && other.subscribedNanos().getAsLong() < expiry.getAsLong());
    if (replaced) {
      tally.held();
    } else if (socket.endNanos() >= expiry.getAsLong()) {
      tally.broken(
          "another socket subscribed before ConnectionExpiry",
          "none",
          Conduct.seen(socket.session(), socket.observations().get(0)));
    }
  }

  /** On the clock of the observations. */
  private static OptionalLong expiry(SocketStory socket) {
    for (Exchange made : socket.session().accepted("CreateParticipantConnection")) {
      JsonNode given = made.answered().json().path("Websocket");
      boolean its =
          socket
              .url()
              .filter(url -> url.toString().equals(given.path("Url").asText("")))
              .isPresent();
      if (its) {
        try {
          Instant expiry = Instant.parse(given.path("ConnectionExpiry").asText(""));
          return OptionalLong.of(
              made.nanos() + Duration.between(made.answered().at(), expiry).toNanos());
        } catch (DateTimeParseException e) {
          return OptionalLong.empty();
        }
      }
    }
    return OptionalLong.empty();
  }
}
