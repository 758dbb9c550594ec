package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;

/** CONN-14: a WebSocket URL is good for 100 seconds. */
final class LateUrl {
  private static final Duration LIFE = Contract.standard().clock("webSocketUrl");

  static final Rule RULE =
      Rule.must("CONN-14", SERVICE, DOC)
          .title("A WebSocket URL is good for 100 seconds")
          .does("opens a socket 101 seconds after its URL was issued")
          .requires("the handshake MUST be refused")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.counting(
                  "a socket that was opened 100 seconds after its URL was issued", LateUrl::look));

  private LateUrl() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      for (Exchange call : session.accepted("CreateParticipantConnection")) {
        String issued = call.answered().json().at("/Websocket/Url").asText("");
        session.sockets().stream()
            .filter(socket -> socket.url().filter(url -> url.toString().equals(issued)).isPresent())
            .filter(socket -> late(session, call, socket))
            .forEach(socket -> Handshakes.mustBeRefused(socket, tally));
      }
    }
  }

  private static boolean late(Session session, Exchange call, SocketStory socket) {
    long asked = socket.askedNanos().orElse(call.nanos());
    return Facts.elapsed(session, call.nanos(), asked).compareTo(LIFE) > 0;
  }
}
