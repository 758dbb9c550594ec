package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SUB-06: nothing of the chat comes before the subscription. */
final class NothingBeforeSubscribe {
  static final Rule RULE =
      Rule.should("SUB-06", SERVICE, DOC)
          .title("Nothing of the chat comes before the subscription")
          .does("opens a socket and subscribes later")
          .requires("no aws/chat frame SHOULD come on a socket before it was subscribed")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private NothingBeforeSubscribe() {}
}
