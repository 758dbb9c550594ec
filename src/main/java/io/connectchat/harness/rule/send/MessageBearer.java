package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-01: a message is sent with the ConnectionToken. */
final class MessageBearer {
  static final Rule RULE =
      Rule.must("SEND-01", CLIENT, MODEL)
          .title("A message is sent with the ConnectionToken")
          .does("sends a message")
          .requires(
              "POST /participant/message MUST carry the ConnectionToken in X-Amz-Bearer, not the ParticipantToken")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "a SendMessage in a chat that has a ConnectionToken",
                  "a ConnectionToken in X-Amz-Bearer",
                  history ->
                      history
                          .exchanges("SendMessage")
                          .filter(seen -> !seen.session().connectionTokens().isEmpty()),
                  seen ->
                      Conduct.unless(
                          seen.session().connectionTokens().contains(seen.what().asked().bearer()),
                          seen.session().participantTokens().contains(seen.what().asked().bearer())
                              ? "the ParticipantToken"
                              : seen.what().asked().bearer().isEmpty()
                                  ? "no X-Amz-Bearer"
                                  : "another token")));

  private MessageBearer() {}
}
