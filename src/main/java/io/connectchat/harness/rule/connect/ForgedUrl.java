package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Set;
import java.util.stream.Collectors;

/** CONN-11: a forged WebSocket URL is not let in. */
final class ForgedUrl {
  static final Rule RULE =
      Rule.must("CONN-11", SERVICE, DOC)
          .title("A forged WebSocket URL is not let in")
          .does("opens sockets with the token in the URL changed, and with none")
          .requires("the handshake MUST be refused: the URL is the socket's only credential")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.counting("a socket with a URL that was never issued", ForgedUrl::look));

  private ForgedUrl() {}

  private static void look(History history, Tally tally) {
    Set<String> issued =
        history.sessions().stream()
            .flatMap(session -> session.socketUrls().stream())
            .collect(Collectors.toSet());
    history
        .sockets()
        .filter(socket -> socket.url().filter(url -> !issued.contains(url.toString())).isPresent())
        .forEach(socket -> Handshakes.mustBeRefused(socket, tally));
  }
}
