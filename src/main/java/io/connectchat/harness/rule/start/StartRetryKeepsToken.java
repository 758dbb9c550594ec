package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** START-08: a repeated start repeats its ClientToken. */
final class StartRetryKeepsToken {
  static final Rule RULE =
      Rule.should("START-08", CLIENT, DOC)
          .title("A repeated start repeats its ClientToken")
          .does("starts a chat again after an error or no answer")
          .requires(
              "the repetition SHOULD have the ClientToken of the first try, so that it starts no second chat")
          .from(Source.api("StartChatContact"))
          .check(
              Check.counting(
                  "a start that was tried again",
                  (history, tally) ->
                      history
                          .refused()
                          .filter(seen -> mayBeRepeated(seen.what()))
                          .forEach(
                              seen ->
                                  repetition(seen)
                                      .ifPresent(
                                          again ->
                                              tally.judge(
                                                  "the ClientToken of the first try",
                                                  complaint(seen.what(), again),
                                                  seen)))));

  private StartRetryKeepsToken() {}

  private static boolean mayBeRepeated(Exchange start) {
    return start.operation().equals("StartChatContact")
        && (start.answered().status() >= 500 || start.answered().status() == 429);
  }

  private static Optional<Exchange> repetition(Seen<Exchange> first) {
    return first.session().exchanges("StartChatContact").stream()
        .filter(next -> next.startNanos() >= first.what().nanos())
        .filter(next -> name(next).equals(name(first.what())))
        .findFirst();
  }

  private static String name(Exchange start) {
    return start.asked().json().at("/ParticipantDetails/DisplayName").asText("");
  }

  private static Optional<String> complaint(Exchange first, Exchange again) {
    String token = token(first);
    if (token.isEmpty()) {
      return Optional.of("no ClientToken at all");
    }
    return Conduct.unless(token.equals(token(again)), "another ClientToken");
  }

  private static String token(Exchange start) {
    return start.asked().json().path("ClientToken").asText("");
  }
}
