package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-02: a receipt's content is a string that holds JSON. */
final class ReceiptForm {
  static final Rule RULE =
      Rule.must("EVT-02", CLIENT, DOC)
          .title("A receipt's content is a string that holds JSON")
          .does("sends a receipt")
          .requires("Content MUST be a string with {\"messageId\":\"…\"}")
          .from(Source.participantApi("SendEvent"))
          .check(Check.notYet());

  private ReceiptForm() {}
}
