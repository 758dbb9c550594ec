package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** START-07: a repeated start starts no second chat. */
final class StartOnce {
  static final Rule RULE =
      Rule.should("START-07", SERVICE, DOC)
          .title("A repeated start starts no second chat")
          .does("starts a chat twice with one ClientToken")
          .requires("the second answer SHOULD have the ContactId of the first")
          .from(Source.api("StartChatContact"))
          .check(
              Check.counting(
                  "two starts with one ClientToken",
                  (history, tally) ->
                      history.sessions().forEach(session -> compare(session, tally))));

  private StartOnce() {}

  private static void compare(Session session, Tally tally) {
    Map<String, Exchange> first = new HashMap<>();
    for (Exchange start : session.accepted("StartChatContact")) {
      String token = start.asked().json().path("ClientToken").asText("");
      Exchange before = token.isEmpty() ? null : first.putIfAbsent(token, start);
      if (before != null) {
        tally.judge(
            "the ContactId of the first start",
            contact(start).equals(contact(before))
                ? Optional.empty()
                : Optional.of("a second chat, " + contact(start) + " beside " + contact(before)),
            new Seen<>(session, start));
      }
    }
  }

  private static String contact(Exchange start) {
    return start.answered().json().path("ContactId").asText("");
  }
}
