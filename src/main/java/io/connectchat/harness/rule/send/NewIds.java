package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** SEND-18: every message has an Id of its own. */
final class NewIds {
  static final Rule RULE =
      Rule.must("SEND-18", SERVICE, MODEL)
          .title("Every message has an Id of its own")
          .does("sends several messages with different ClientTokens")
          .requires("the Ids of the answers MUST differ")
          .from(Source.participantApi("Item"))
          .check(Check.counting("two messages", NewIds::look));

  private NewIds() {}

  private static void look(History history, Tally tally) {
    Map<String, Sent> known = new HashMap<>();
    Sent.messages(history)
        .filter(sent -> !sent.id().isEmpty())
        .forEach(
            sent -> {
              Sent before = known.putIfAbsent(sent.id(), sent);
              boolean repeated =
                  before != null
                      && before.session() == sent.session()
                      && !sent.clientToken().isEmpty()
                      && before.clientToken().equals(sent.clientToken());
              if (!repeated) {
                tally.judge(
                    "an Id that no other message has",
                    before == null ? Optional.empty() : Optional.of("Id " + sent.id() + " again"),
                    sent.call());
              }
            });
  }
}
