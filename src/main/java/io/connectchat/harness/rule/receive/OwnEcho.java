package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import io.connectchat.harness.wire.OneLine;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** RECV-13: an echo names its sender. */
final class OwnEcho {
  static final Rule RULE =
      Rule.should("RECV-13", SERVICE, SDK)
          .title("An echo names its sender")
          .does("sends messages")
          .requires(
              "the frame SHOULD have ParticipantRole CUSTOMER, the customer's own ParticipantId and the DisplayName of the start")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("an echo", OwnEcho::look));

  private OwnEcho() {}

  private static void look(History history, Tally tally) {
    Sent.messages(history)
        .forEach(
            sent ->
                sent.session().sockets().stream()
                    .flatMap(socket -> sent.echo(socket).stream())
                    .forEach(
                        echo ->
                            tally.judge(
                                "ParticipantRole CUSTOMER, the customer's ParticipantId and"
                                    + " DisplayName",
                                complaint(sent, echo),
                                sent.call(),
                                echo.where())));
  }

  private static Optional<String> complaint(Sent sent, Told echo) {
    Set<String> own = sent.session().participantIds();
    if (!echo.text("ParticipantRole").equals("CUSTOMER")) {
      return Optional.of("role \"" + OneLine.of(echo.text("ParticipantRole"), OneLine.NAME) + "\"");
    }
    if (!own.contains(echo.text("ParticipantId"))) {
      return Optional.of("another ParticipantId than that of the start");
    }
    String name = echo.text("DisplayName");
    return names(sent.session()).contains(name)
        ? Optional.empty()
        : Optional.of("DisplayName \"" + OneLine.of(name, OneLine.NAME) + "\"");
  }

  private static Set<String> names(Session session) {
    return session.exchanges().stream()
        .filter(call -> call.answered().accepted())
        .map(call -> call.asked().json().at("/ParticipantDetails/DisplayName").asText(""))
        .collect(Collectors.toSet());
  }
}
