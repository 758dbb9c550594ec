package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import io.connectchat.harness.wire.OneLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ORD-05: the pieces of a streamed reply count up, and the last is whole. */
final class Chunks {
  static final Rule RULE =
      Rule.should("ORD-05", SERVICE, SDK)
          .title("The pieces of a streamed reply count up, and the last is whole")
          .does("listens to streamed replies")
          .requires(
              "ChunkNumber SHOULD rise by one from 1, and the frame with MessageCompleted hold the whole text")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("a streamed reply", Chunks::look));

  private Chunks() {}

  private static void look(History history, Tally tally) {
    history
        .sockets()
        .forEach(
            socket -> {
              Map<String, List<Told>> replies = new LinkedHashMap<>();
              Told.live(socket).stream()
                  .filter(Told::isPiece)
                  .forEach(
                      told ->
                          replies.computeIfAbsent(told.id(), id -> new ArrayList<>()).add(told));
              replies
                  .values()
                  .forEach(
                      pieces ->
                          tally.judge(
                              "ChunkNumber 1, 2, 3 and so on, and the whole text in the last piece",
                              complaint(pieces),
                              pieces.get(pieces.size() - 1).where()));
            });
  }

  private static Optional<String> complaint(List<Told> arrived) {
    List<Told> pieces = arrived.stream().sorted(Comparator.comparingInt(Chunks::number)).toList();
    for (int i = 0; i < pieces.size(); i++) {
      if (number(pieces.get(i)) != i + 1) {
        return Optional.of(
            "ChunkNumber " + number(pieces.get(i)) + " where " + (i + 1) + " belongs");
      }
    }
    Told last = pieces.get(pieces.size() - 1);
    if (!last.json().at("/MessageMetadata/MessageCompleted").asBoolean(false)) {
      return Optional.of(pieces.size() + " pieces, and no last one with MessageCompleted");
    }
    return pieces.stream()
        .map(piece -> piece.text("Content").strip())
        .filter(piece -> !last.text("Content").contains(piece))
        .findFirst()
        .map(piece -> "a last piece without \"" + OneLine.of(piece, OneLine.NAME) + "\"");
  }

  private static int number(Told piece) {
    return piece.json().at("/MessageMetadata/ChunkNumber").asInt(0);
  }
}
