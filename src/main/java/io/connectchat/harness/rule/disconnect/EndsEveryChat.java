package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;

/** DISC-01: every chat that was started is ended. */
final class EndsEveryChat {
  static final Rule RULE =
      Rule.must("DISC-01", CLIENT, DOC)
          .title("Every chat that was started is ended")
          .does("is done with a chat")
          .requires(
              "the client MUST end it with DisconnectParticipant or StopContact: open chats count against the quota")
          .from(Source.adminGuide("Service quotas", "amazon-connect-service-limits"))
          .check(
              Check.counting(
                  "a chat that was started",
                  (history, tally) ->
                      history.sessions().stream()
                          .filter(session -> !session.contactIds().isEmpty())
                          .forEach(session -> judge(session, history, tally))));

  private EndsEveryChat() {}

  private static void judge(Session session, History history, Tally tally) {
    for (String contact : session.contactIds()) {
      boolean stopped =
          history
              .accepted("StopContact")
              .anyMatch(
                  stop -> stop.what().asked().json().path("ContactId").asText("").equals(contact));
      tally.judge(
          "DisconnectParticipant or StopContact by the end",
          Conduct.unless(
              stopped || Conduct.overNanos(session).isPresent(), "the chat was left open"),
          Conduct.seen(session, session.observations().get(0)));
    }
  }
}
