package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.Optional;
import java.util.stream.Stream;

/** SEND-21: a refused message is not said. */
final class RefusedIsNotSaid {
  static final Rule RULE =
      Rule.should("SEND-21", SERVICE, INFER)
          .title("A refused message is not said")
          .does("sends messages that are refused")
          .requires("no frame and no transcript SHOULD have them")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.counting(
                  "a refused message, and what was told of its chat", RefusedIsNotSaid::look));

  private RefusedIsNotSaid() {}

  private static void look(History history, Tally tally) {
    history
        .refused()
        .filter(call -> call.what().operation().equals("SendMessage"))
        .filter(call -> !Facts.throttled(call.what()))
        .filter(call -> content(call).length() >= 8)
        .filter(call -> !saidElsewhere(call))
        .forEach(
            call ->
                tally.judge(
                    "no item of a refused message",
                    told(call).map(told -> told.inWords() + " has its content"),
                    call));
  }

  private static Optional<Told> told(Seen<Exchange> call) {
    return Stream.concat(
            call.session().sockets().stream().flatMap(socket -> Told.live(socket).stream()),
            Reading.of(call.session()).stream().flatMap(reading -> reading.items().stream()))
        .filter(told -> told.text("Content").equals(content(call)))
        .findFirst();
  }

  private static boolean saidElsewhere(Seen<Exchange> call) {
    return call.session().accepted("SendMessage").stream()
        .anyMatch(other -> other.asked().json().path("Content").asText("").equals(content(call)));
  }

  private static String content(Seen<Exchange> call) {
    return call.what().asked().json().path("Content").asText("");
  }
}
