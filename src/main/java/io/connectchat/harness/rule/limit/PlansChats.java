package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.List;

/** LIM-04: planned chats at once fit the quota. */
final class PlansChats {
  private static final int QUOTA = 500;

  static final Rule RULE =
      Rule.should("LIM-04", CLIENT, DOC)
          .title("Planned chats at once fit the quota")
          .does("plans a run")
          .requires("more chats at once than the quota (500 by default) SHOULD be warned of")
          .from(Source.adminGuide("Service quotas", "amazon-connect-service-limits"))
          .check(Check.counting("a chat", PlansChats::judge));

  private PlansChats() {}

  /** A chat from its start to its end. */
  private record Span(Session session, long from, long to) {}

  private static void judge(History history, Tally tally) {
    List<Span> spans =
        history.sessions().stream()
            .filter(session -> !session.contactIds().isEmpty())
            .map(session -> new Span(session, session.startNanos(), end(session)))
            .toList();
    for (Span one : spans) {
      long open =
          spans.stream().filter(other -> other.from <= one.from && other.to > one.from).count();
      tally.judge(
          "500 at once",
          Conduct.unless(open <= QUOTA, open + " of them"),
          Conduct.seen(one.session, one.session.observations().get(0)));
    }
  }

  private static long end(Session session) {
    return Conduct.overNanos(session).orElse(session.endNanos());
  }
}
