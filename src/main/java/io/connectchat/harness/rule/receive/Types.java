package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Told;
import io.connectchat.harness.wire.OneLine;
import java.util.Optional;

/** RECV-15: a Type is one that clients know. */
final class Types {
  static final Rule RULE =
      Rule.should("RECV-15", SERVICE, SDK)
          .title("A Type is one that clients know")
          .does("listens to the chat")
          .requires(
              "Type SHOULD be MESSAGE, EVENT, ATTACHMENT, MESSAGEMETADATA or one of the API's ChatItemType")
          .from(Source.participantApi("Item"))
          .check(
              Check.counting(
                  "an item with a Type",
                  (history, tally) ->
                      Told.all(history)
                          .filter(told -> !told.type().isEmpty())
                          .forEach(
                              told ->
                                  tally.judge(
                                      "a Type that clients know",
                                      Contract.standard().isItemType(told.type())
                                          ? Optional.empty()
                                          : Optional.of(
                                              "Type " + OneLine.of(told.type(), OneLine.NAME)),
                                      told.where()))));

  private Types() {}
}
