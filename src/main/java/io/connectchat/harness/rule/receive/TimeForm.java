package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-06: absoluteTime is UTC with milliseconds. */
final class TimeForm {
  static final Rule RULE =
      Rule.must("RECV-06", SERVICE, DOC)
          .title("AbsoluteTime is UTC with milliseconds")
          .does("listens to the chat, sends, and reads the transcript")
          .requires("AbsoluteTime MUST be yyyy-MM-ddTHH:mm:ss.SSSZ: clients compare it as text")
          .from(Source.participantApi("Item"))
          .check(Check.notYet());

  private TimeForm() {}
}
