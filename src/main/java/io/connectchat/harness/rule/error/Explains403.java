package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.List;
import java.util.Locale;

/** ERR-05: A 403 is explained. */
final class Explains403 {
  private static final List<String> CAUSES =
      List.of("ended", "token", "expired", "denied", "authoriz", "access");

  static final Rule RULE =
      Rule.should("ERR-05", CLIENT, OBS)
          .title("A 403 is explained")
          .does("gets 403")
          .requires(
              "the client SHOULD tell ended chat, wrong token, expired token and a gateway's refusal apart as far as it can")
          .from(Source.issue("amazon-connect/amazon-connect-chat-ui-examples", 86))
          .check(
              Check.counting(
                  "a 403, and a client that says what went wrong",
                  (history, tally) ->
                      Conduct.refusedWith(history, 403)
                          .forEach(
                              seen ->
                                  Conduct.explained(seen)
                                      .ifPresent(
                                          said ->
                                              tally.judge(
                                                  "words on why: the chat has ended, or which token it is about",
                                                  Conduct.unless(
                                                      CAUSES.stream()
                                                          .anyMatch(
                                                              said.words().toLowerCase(Locale.ROOT)
                                                                  ::contains),
                                                      "none of them"),
                                                  seen)))));

  private Explains403() {}
}
