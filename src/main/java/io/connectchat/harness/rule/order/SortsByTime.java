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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ORD-01: items are sorted by AbsoluteTime. */
final class SortsByTime {
  static final Rule RULE =
      Rule.must("ORD-01", CLIENT, DOC)
          .title("Items are sorted by AbsoluteTime")
          .does("gets frames in another order than they were sent in")
          .requires(
              "the client MUST NOT take the order of arrival for the order of the conversation")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "items that came out of order, and a client that tells what it shows",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private SortsByTime() {}

  private static void judge(Session session, Tally tally) {
    List<String> times = new ArrayList<>();
    Map<String, String> timeOf = new HashMap<>();
    for (FrameIn frame : session.all(FrameIn.class).toList()) {
      JsonNode item = Conduct.itemJson(frame);
      if (item.path("Type").asText("").equals("MESSAGE")) {
        times.add(item.path("AbsoluteTime").asText(""));
        timeOf.putIfAbsent(item.path("Id").asText(""), item.path("AbsoluteTime").asText(""));
      }
    }
    Optional<Shown> shown = session.all(Shown.class).reduce((first, last) -> last);
    if (shown.isPresent() && !isSorted(times)) {
      List<String> order =
          shown.get().messages().stream()
              .map(message -> timeOf.getOrDefault(message.id(), ""))
              .filter(time -> !time.isEmpty())
              .toList();
      tally.judge(
          "the order of AbsoluteTime",
          Conduct.unless(isSorted(order), "another order"),
          Conduct.seen(session, shown.get()));
    }
  }

  private static boolean isSorted(List<String> times) {
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i - 1).compareTo(times.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }
}
