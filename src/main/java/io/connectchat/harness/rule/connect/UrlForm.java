package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-13: uRL and tokens have their form and bounds. */
final class UrlForm {
  static final Rule RULE =
      Rule.must("CONN-13", SERVICE, MODEL)
          .title("URL and tokens have their form and bounds")
          .does("starts a chat and connects")
          .requires(
              "Websocket.Url MUST be a ws:// or wss:// URL of at most 2,000 characters, and a token have at most 1,000")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private UrlForm() {}
}
