package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Told;
import java.util.List;

/** RECV-03: an item has Id, Type and AbsoluteTime. */
final class ItemMembers {
  static final Rule RULE =
      Rule.should("RECV-03", SERVICE, SDK)
          .title("An item has Id, Type and AbsoluteTime")
          .does("listens to the chat")
          .requires("each item SHOULD have the three, none empty")
          .from(Source.participantApi("Item"))
          .check(
              Check.counting(
                  "an item on a socket",
                  (history, tally) ->
                      Told.live(history)
                          .forEach(
                              told ->
                                  tally.judge(
                                      "Id, Type and AbsoluteTime",
                                      Words.without(told, List.of("Id", "Type", "AbsoluteTime")),
                                      told.where()))));

  private ItemMembers() {}
}
