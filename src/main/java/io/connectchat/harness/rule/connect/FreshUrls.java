package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-12: every connection has a URL of its own. */
final class FreshUrls {
  static final Rule RULE =
      Rule.should("CONN-12", SERVICE, DOC)
          .title("Every connection has a URL of its own")
          .does("connects twice")
          .requires("the second Websocket.Url SHOULD differ from the first")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private FreshUrls() {}
}
