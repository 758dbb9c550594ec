package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-08: connectionExpiry lies ahead and has milliseconds. */
final class ConnectionExpiry {
  static final Rule RULE =
      Rule.should("CONN-08", SERVICE, OBS)
          .title("ConnectionExpiry lies ahead and has milliseconds")
          .does("connects")
          .requires(
              "Websocket.ConnectionExpiry SHOULD be a time in the future, as yyyy-MM-ddTHH:mm:ss.SSSZ")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 298))
          .check(Check.notYet());

  private ConnectionExpiry() {}
}
