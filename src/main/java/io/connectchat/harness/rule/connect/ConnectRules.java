package io.connectchat.harness.rule.connect;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Connecting. */
public final class ConnectRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          ConnectionBearer.RULE,
          ConnectionTypes.RULE,
          ConnectionAnswer.RULE,
          ConnectInTime.RULE,
          OpenInTime.RULE,
          UrlVerbatim.RULE,
          OneConnection.RULE,
          ConnectionExpiry.RULE,
          TokenExpiry.RULE,
          NoConnectParticipant.RULE,
          ForgedUrl.RULE,
          FreshUrls.RULE,
          UrlForm.RULE,
          LateUrl.RULE,
          NeverConnected.RULE,
          OnlyWhatWasAsked.RULE,
          UnknownType.RULE,
          UrlOfEndedChat.RULE);

  private ConnectRules() {}
}
