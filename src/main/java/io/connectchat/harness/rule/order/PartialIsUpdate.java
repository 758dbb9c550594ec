package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.Shown;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** ORD-04: a piece of a streamed reply is an update. */
final class PartialIsUpdate {
  static final Rule RULE =
      Rule.should("ORD-04", CLIENT, SDK)
          .title("A piece of a streamed reply is an update")
          .does("gets several frames with one Id and MessageCompleted")
          .requires("the client SHOULD replace the text, and show one message")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "a streamed reply, and a client that tells what it shows",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private PartialIsUpdate() {}

  private static void judge(Session session, Tally tally) {
    Optional<Shown> shown = session.all(Shown.class).reduce((first, last) -> last);
    Set<String> streamed = new HashSet<>();
    session
        .all(FrameIn.class)
        .map(Conduct::itemJson)
        .filter(item -> item.at("/MessageMetadata/ChunkNumber").isNumber())
        .forEach(item -> streamed.add(item.path("Id").asText("")));
    shown.ifPresent(
        seen ->
            streamed.forEach(
                id -> {
                  long count =
                      seen.messages().stream().filter(message -> message.id().equals(id)).count();
                  tally.judge(
                      "one message for all pieces",
                      Conduct.unless(count == 1, count + " messages"),
                      Conduct.seen(session, seen));
                }));
  }
}
