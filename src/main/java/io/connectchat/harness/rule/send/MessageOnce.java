package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** SEND-06: a repeated message is said once. */
final class MessageOnce {
  static final Rule RULE =
      Rule.should("SEND-06", SERVICE, DOC)
          .title("A repeated message is said once")
          .does("sends a message twice with one ClientToken")
          .requires("there SHOULD be one item of it on the socket and in the transcript")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.counting(
                  "a message that was sent twice with one ClientToken", MessageOnce::look));

  private MessageOnce() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      Map<String, List<Sent>> byToken = new LinkedHashMap<>();
      Sent.messages(new History(List.of(session), history.patience()))
          .filter(sent -> !sent.clientToken().isEmpty())
          .forEach(
              sent ->
                  byToken.computeIfAbsent(sent.clientToken(), t -> new ArrayList<>()).add(sent));
      byToken.values().stream()
          .filter(tries -> tries.size() > 1)
          .forEach(tries -> look(session, tries, tally));
    }
  }

  private static void look(Session session, List<Sent> tries, Tally tally) {
    String content = tries.get(0).content();
    Set<String> ids = new LinkedHashSet<>();
    Stream.concat(
            session.sockets().stream().flatMap(socket -> Told.live(socket).stream()),
            Reading.of(session).stream().flatMap(reading -> reading.items().stream()))
        .filter(told -> told.type().equals("MESSAGE"))
        .filter(told -> told.text("ParticipantRole").equals("CUSTOMER"))
        .filter(told -> told.text("Content").equals(content))
        .filter(told -> !told.id().isEmpty())
        .forEach(told -> ids.add(told.id()));
    tries.forEach(sent -> ids.add(sent.id()));
    tally.judge(
        "one item",
        ids.size() <= 1
            ? Optional.empty()
            : Optional.of(ids.size() + " items: " + String.join(", ", ids)),
        tries.get(tries.size() - 1).call());
  }
}
