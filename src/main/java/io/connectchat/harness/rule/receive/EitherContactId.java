package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.Shown;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Set;

/** RECV-07: an item belongs to the chat by either of its contact ids. */
final class EitherContactId {
  static final Rule RULE =
      Rule.should("RECV-07", CLIENT, DOC)
          .title("An item belongs to the chat by either of its contact ids")
          .does("gets items after a transfer")
          .requires("the client SHOULD go by InitialContactId or ContactId, not by ContactId only")
          .from(Source.adminGuide("Persistent chat", "chat-persistence"))
          .check(
              Check.counting(
                  "an item of a new contact of the same chat, and a client that tells what it shows",
                  (history, tally) ->
                      Conduct.chats(history, item -> item.path("Type").asText("").equals("MESSAGE"))
                          .filter(EitherContactId::isTransferred)
                          .forEach(seen -> shown(seen, tally))));

  private EitherContactId() {}

  private static boolean isTransferred(Seen<FrameIn> seen) {
    JsonNode item = Conduct.itemJson(seen.what());
    Set<String> own = seen.session().contactIds();
    return own.contains(item.path("InitialContactId").asText(""))
        && !own.contains(item.path("ContactId").asText(""));
  }

  private static void shown(Seen<FrameIn> seen, Tally tally) {
    String id = Conduct.itemJson(seen.what()).path("Id").asText("");
    seen.session()
        .all(Shown.class)
        .filter(shown -> shown.nanos() > seen.what().nanos())
        .reduce((first, last) -> last)
        .ifPresent(
            shown ->
                tally.judge(
                    "the message is shown",
                    Conduct.unless(
                        shown.messages().stream().anyMatch(message -> message.id().equals(id)),
                        "it is not"),
                    seen));
  }
}
