package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Told;
import java.util.List;

/** RECV-04: a message says who said what, and where. */
final class MessageMembers {
  private static final List<String> MEMBERS =
      List.of(
          "Content",
          "ContentType",
          "ParticipantId",
          "ParticipantRole",
          "DisplayName",
          "InitialContactId",
          "ContactId");

  static final Rule RULE =
      Rule.should("RECV-04", SERVICE, OBS)
          .title("A message says who said what, and where")
          .does("listens to the chat")
          .requires(
              "a MESSAGE SHOULD have Content, ContentType, ParticipantId, ParticipantRole, DisplayName, InitialContactId and ContactId")
          .from(Source.participantApi("Item"))
          .check(
              Check.counting(
                  "a MESSAGE on a socket",
                  (history, tally) ->
                      Told.live(history)
                          .filter(told -> told.type().equals("MESSAGE"))
                          .forEach(
                              told ->
                                  tally.judge(
                                      String.join(", ", MEMBERS),
                                      Words.without(told, MEMBERS),
                                      told.where()))));

  private MessageMembers() {}
}
