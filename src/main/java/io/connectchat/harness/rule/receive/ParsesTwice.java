package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.Shown;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.wire.Item;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** RECV-02: the content of a chat frame is parsed a second time. */
final class ParsesTwice {
  static final Rule RULE =
      Rule.must("RECV-02", CLIENT, OBS)
          .title("The content of a chat frame is parsed a second time")
          .does("gets a chat frame")
          .requires("the client MUST parse content, a string, as JSON")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "a message of the other side, and a client that shows it or sends a receipt for it",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private ParsesTwice() {}

  private static void judge(Session session, Tally tally) {
    Optional<FrameIn> first =
        session
            .all(FrameIn.class)
            .filter(frame -> Conduct.item(frame).filter(Item::isReply).isPresent())
            .findFirst();
    if (first.isEmpty()) {
      return;
    }
    Set<String> ids = new HashSet<>();
    session
        .all(FrameIn.class)
        .flatMap(frame -> Conduct.item(frame).stream())
        .forEach(item -> ids.add(item.id()));
    long receipts =
        session.exchanges("SendEvent").stream()
            .filter(
                event ->
                    ids.contains(
                        Bodies.json(event.asked().json().path("Content").asText(""))
                            .path("messageId")
                            .asText("-")))
            .count();
    Optional<Shown> shown =
        session
            .all(Shown.class)
            .filter(seen -> seen.nanos() > first.get().nanos())
            .reduce((one, last) -> last);
    if (receipts > 0) {
      tally.held();
    } else if (shown.isPresent()) {
      tally.judge(
          "messages of the socket among those that are shown",
          Conduct.unless(
              shown.get().messages().stream().anyMatch(message -> ids.contains(message.id())),
              "none of them"),
          Conduct.seen(session, first.get()));
    }
  }
}
