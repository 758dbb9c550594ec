package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** CONN-17: a connection of an unknown type is refused. */
final class UnknownType {
  static final Rule RULE =
      Rule.must("CONN-17", SERVICE, MODEL)
          .title("A connection of an unknown type is refused")
          .does("asks for the type TELEGRAPH")
          .requires("the service MUST refuse it with 400")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Refusals.of(
                  "a call for a connection of a type that there is not",
                  "400 ValidationException",
                  Set.of(400),
                  history ->
                      history
                          .exchanges("CreateParticipantConnection")
                          .filter(call -> Connections.types(call).contains("TELEGRAPH"))));

  private UnknownType() {}
}
