package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** AUTH-12: the Participant Service does without a signature, and with any. */
final class SignatureIgnored {
  static final Rule RULE =
      Rule.should("AUTH-12", SERVICE, SDK)
          .title("The Participant Service does without a signature, and with any")
          .does(
              "sends with and without an Authorization header, and with one of an empty access key")
          .requires("each SHOULD be accepted")
          .from(Source.chatJs("src/client/client.js"))
          .check(
              Check.each(
                  "a sound participant call with an Authorization header",
                  "200",
                  history ->
                      history
                          .exchanges("SendMessage")
                          .filter(call -> !call.what().asked().header("authorization").isEmpty())
                          .filter(call -> Facts.alive(call) && Facts.bearsConnectionToken(call))
                          .filter(call -> !Facts.throttled(call.what())),
                  call ->
                      call.what().answered().accepted()
                          ? Optional.empty()
                          : Optional.of(Facts.answer(call))));

  private SignatureIgnored() {}
}
