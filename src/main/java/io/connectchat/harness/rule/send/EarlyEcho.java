package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.Shown;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;

/** SEND-10: an echo may come before the REST answer. */
final class EarlyEcho {
  static final Rule RULE =
      Rule.should("SEND-10", CLIENT, SDK)
          .title("An echo may come before the REST answer")
          .does("sends a message whose echo overtakes the answer")
          .requires("the client SHOULD show the message once and go on")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "an echo that came before the answer to its SendMessage",
                  (history, tally) ->
                      history.accepted("SendMessage").forEach(seen -> judge(seen, tally))));

  private EarlyEcho() {}

  private static void judge(Seen<Exchange> send, Tally tally) {
    Session session = send.session();
    String id = send.what().answered().json().path("Id").asText("");
    boolean early =
        session
            .all(FrameIn.class)
            .filter(frame -> frame.nanos() < send.what().nanos())
            .anyMatch(
                frame -> Conduct.item(frame).filter(item -> item.id().equals(id)).isPresent());
    if (early) {
      String content = send.what().asked().json().path("Content").asText("");
      boolean repeated =
          session.exchanges("SendMessage").stream()
              .filter(next -> next.startNanos() >= send.what().nanos())
              .anyMatch(next -> next.asked().json().path("Content").asText("").equals(content));
      boolean twice =
          session
              .all(Shown.class)
              .anyMatch(
                  shown ->
                      shown.messages().stream().filter(message -> message.id().equals(id)).count()
                          > 1);
      tally.judge(
          "the message once",
          Conduct.unless(!repeated && !twice, repeated ? "it was sent again" : "it is shown twice"),
          send);
    }
  }
}
