package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.Shown;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.HashSet;
import java.util.Set;

/** ORD-02: an item that comes again is not shown again. */
final class DropsRepeated {
  static final Rule RULE =
      Rule.must("ORD-02", CLIENT, DOC)
          .title("An item that comes again is not shown again")
          .does("gets one frame twice")
          .requires(
              "the client MUST drop an Id that it has, unless it is a piece of a streamed reply")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "an item that came twice, and a client that tells what it shows",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private DropsRepeated() {}

  private static void judge(Session session, Tally tally) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (FrameIn frame : session.all(FrameIn.class).toList()) {
      JsonNode item = Conduct.itemJson(frame);
      String id = item.path("Id").asText("");
      boolean piece = item.at("/MessageMetadata/ChunkNumber").isNumber();
      if (!id.isEmpty() && !piece && !once.add(id)) {
        twice.add(id);
      }
    }
    session
        .all(Shown.class)
        .reduce((first, last) -> last)
        .ifPresent(
            shown ->
                twice.forEach(
                    id -> {
                      long count =
                          shown.messages().stream()
                              .filter(message -> message.id().equals(id))
                              .count();
                      tally.judge(
                          "the item once at most",
                          Conduct.unless(count <= 1, count + " times"),
                          Conduct.seen(session, shown));
                    }));
  }
}
