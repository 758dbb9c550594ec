package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** SEND-05: a message has a ClientToken and keeps it when it is sent again. */
final class MessageClientToken {
  static final Rule RULE =
      Rule.should("SEND-05", CLIENT, DOC)
          .title("A message has a ClientToken and keeps it when it is sent again")
          .does("sends a message again after an error or no answer")
          .requires("ClientToken SHOULD be there and be the same in every try")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.counting(
                  "a SendMessage that was tried again",
                  (history, tally) ->
                      history
                          .refused()
                          .filter(
                              seen ->
                                  seen.what().operation().equals("SendMessage")
                                      && (seen.what().answered().status() >= 500
                                          || seen.what().answered().status() == 429))
                          .forEach(
                              seen ->
                                  again(seen)
                                      .ifPresent(
                                          next ->
                                              tally.judge(
                                                  "the ClientToken of the first try",
                                                  complaint(seen.what(), next),
                                                  seen)))));

  private MessageClientToken() {}

  private static Optional<Exchange> again(Seen<Exchange> first) {
    return first.session().exchanges("SendMessage").stream()
        .filter(next -> next.startNanos() >= first.what().nanos())
        .filter(next -> content(next).equals(content(first.what())))
        .findFirst();
  }

  private static String content(Exchange send) {
    return send.asked().json().path("Content").asText("");
  }

  private static Optional<String> complaint(Exchange first, Exchange next) {
    String token = first.asked().json().path("ClientToken").asText("");
    if (token.isEmpty()) {
      return Optional.of("no ClientToken at all");
    }
    return Conduct.unless(
        token.equals(next.asked().json().path("ClientToken").asText("")), "another ClientToken");
  }
}
