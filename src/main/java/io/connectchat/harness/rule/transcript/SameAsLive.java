package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import io.connectchat.harness.wire.OneLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TRN-19: an item says the same live and in the transcript. */
final class SameAsLive {
  private static final List<String> MEMBERS =
      List.of(
          "Type",
          "ContentType",
          "Content",
          "AbsoluteTime",
          "ParticipantId",
          "ParticipantRole",
          "DisplayName");

  static final Rule RULE =
      Rule.should("TRN-19", SERVICE, INFER)
          .title("An item says the same live and in the transcript")
          .does("listens, and reads the transcript")
          .requires(
              "Type, ContentType, Content, AbsoluteTime and sender of an Id SHOULD be the same in both")
          .from(Source.participantApi("Item"))
          .check(Check.counting("an item that came live and was recorded", SameAsLive::look));

  private SameAsLive() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      Map<String, Told> live = new HashMap<>();
      session.sockets().stream()
          .flatMap(socket -> Told.live(socket).stream())
          .filter(told -> !told.isPiece())
          .forEach(told -> live.putIfAbsent(told.id(), told));
      Reading.of(session).stream()
          .flatMap(reading -> reading.items().stream())
          .filter(told -> live.containsKey(told.id()))
          .forEach(told -> look(live.get(told.id()), told, tally));
    }
  }

  private static void look(Told live, Told recorded, Tally tally) {
    Optional<String> different =
        MEMBERS.stream()
            .filter(member -> !live.text(member).isEmpty() && !recorded.text(member).isEmpty())
            .filter(member -> !live.text(member).equals(recorded.text(member)))
            .findFirst();
    tally.judge(
        different
            .map(member -> member + " \"" + shown(live, member) + "\" as on the socket")
            .orElse(""),
        different.map(member -> "\"" + shown(recorded, member) + "\" in the transcript"),
        live.where(),
        recorded.where());
  }

  private static String shown(Told told, String member) {
    return OneLine.of(told.text(member), OneLine.NAME);
  }
}
