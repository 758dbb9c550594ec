package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Told;
import io.connectchat.harness.wire.OneLine;
import java.util.List;
import java.util.Optional;

/** RECV-09: a role is one of five. */
final class Roles {
  private static final List<String> ROLES = Contract.standard().values("ParticipantRole");

  static final Rule RULE =
      Rule.must("RECV-09", SERVICE, MODEL)
          .title("A role is one of five")
          .does("listens to the chat and reads the transcript")
          .requires(
              "ParticipantRole, where it is, MUST be AGENT, CUSTOMER, SYSTEM, CUSTOM_BOT or SUPERVISOR")
          .from(Source.participantApi("Item"))
          .check(
              Check.counting(
                  "an item with a ParticipantRole",
                  (history, tally) ->
                      Told.all(history)
                          .filter(told -> told.json().hasNonNull("ParticipantRole"))
                          .forEach(
                              told ->
                                  tally.judge(
                                      String.join(", ", ROLES), complaint(told), told.where()))));

  private Roles() {}

  private static Optional<String> complaint(Told told) {
    String role = told.json().path("ParticipantRole").asText();
    return ROLES.contains(role)
        ? Optional.empty()
        : Optional.of("role " + OneLine.of(role, OneLine.NAME) + " of " + told.inWords());
  }
}
