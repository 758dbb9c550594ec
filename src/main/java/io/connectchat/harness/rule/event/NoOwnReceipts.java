package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;

/** EVT-08: own messages and the flow's get no receipt. */
final class NoOwnReceipts {
  static final Rule RULE =
      Rule.should("EVT-08", CLIENT, SDK)
          .title("Own messages and the flow's get no receipt")
          .does("gets its own echoes and messages of the flow")
          .requires("the client SHOULD send no receipt for them")
          .from(
              Source.file(
                  "amazon-connect/amazon-connect-chat-interface",
                  "src/components/Chat/ChatSession.js"))
          .check(
              Check.counting(
                  "a receipt for a message that was seen",
                  (history, tally) ->
                      history.exchanges("SendEvent").forEach(seen -> judge(seen, tally))));

  private NoOwnReceipts() {}

  private static void judge(Seen<Exchange> seen, Tally tally) {
    String id =
        Bodies.json(seen.what().asked().json().path("Content").asText(""))
            .path("messageId")
            .asText("");
    if (id.isEmpty()) {
      return;
    }
    seen.session()
        .all(FrameIn.class)
        .flatMap(frame -> Conduct.item(frame).stream())
        .filter(item -> item.id().equals(id))
        .findFirst()
        .ifPresent(
            item -> {
              boolean own = seen.session().participantIds().contains(item.participantId());
              tally.judge(
                  "a receipt for somebody else's message",
                  Conduct.unless(
                      !own && !item.participantRole().equals("SYSTEM"),
                      own ? "one for its own" : "one for the flow's"),
                  seen);
            });
  }
}
