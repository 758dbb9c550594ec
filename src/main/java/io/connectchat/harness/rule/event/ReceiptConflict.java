package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-06: A 409 to a receipt ends nothing. */
final class ReceiptConflict {
  static final Rule RULE =
      Rule.should("EVT-06", CLIENT, DOC)
          .title("A 409 to a receipt ends nothing")
          .does("sends a receipt in a chat with a third participant")
          .requires("the client SHOULD go on after 409 ConflictException")
          .from(Source.participantApi("SendEvent"))
          .check(
              Conduct.livesOn(
                  "a SendEvent that was answered with 409",
                  history ->
                      Conduct.refusedWith(history, 409)
                          .filter(seen -> seen.what().operation().equals("SendEvent"))));

  private ReceiptConflict() {}
}
