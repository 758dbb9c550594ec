package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-06: a repeated message is said once. */
final class MessageOnce {
  static final Rule RULE =
      Rule.should("SEND-06", SERVICE, DOC)
          .title("A repeated message is said once")
          .does("sends a message twice with one ClientToken")
          .requires("there SHOULD be one item of it on the socket and in the transcript")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private MessageOnce() {}
}
