package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** START-16: every start is a chat of its own. */
final class ChatsAreApart {
  static final Rule RULE =
      Rule.must("START-16", SERVICE, DOC)
          .title("Every start is a chat of its own")
          .does("starts several chats")
          .requires("ContactId, ParticipantId and ParticipantToken MUST differ from chat to chat")
          .from(Source.api("StartChatContact"))
          .check(Check.counting("two chats", ChatsAreApart::compare));

  private ChatsAreApart() {}

  private static void compare(History history, Tally tally) {
    Map<String, Seen<Exchange>> owner = new HashMap<>();
    history.accepted("StartChatContact").forEach(start -> compare(start, owner, tally));
  }

  private static void compare(
      Seen<Exchange> start, Map<String, Seen<Exchange>> owner, Tally tally) {
    for (String member : List.of("ContactId", "ParticipantId", "ParticipantToken")) {
      String value = start.what().answered().json().path(member).asText("");
      Seen<Exchange> other = value.isEmpty() ? null : owner.putIfAbsent(value, start);
      boolean same = other != null && !repeated(other, start);
      if (!value.isEmpty() && owner.size() > 3) {
        tally.judge(
            "a " + member + " that no other chat has",
            same
                ? Optional.of("the " + member + " of " + other.session().name())
                : Optional.empty(),
            start);
      }
    }
  }

  private static boolean repeated(Seen<Exchange> one, Seen<Exchange> other) {
    String token = one.what().asked().json().path("ClientToken").asText("");
    return !token.isEmpty()
        && token.equals(other.what().asked().json().path("ClientToken").asText(""));
  }
}
