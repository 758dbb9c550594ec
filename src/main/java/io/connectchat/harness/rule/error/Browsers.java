package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** ERR-09: browsers may call. */
final class Browsers {
  static final Rule RULE =
      Rule.should("ERR-09", SERVICE, SDK)
          .title("Browsers may call")
          .does("asks and calls with an Origin, as a browser does")
          .requires(
              "the preflight SHOULD allow the method and the headers, and answers (errors too) have Access-Control-Allow-Origin")
          .from(Source.chatJs("README.md"))
          .check(
              Check.each(
                  "a call with an Origin",
                  "Access-Control-Allow-Origin; and to OPTIONS the method and the headers that were asked for",
                  history ->
                      history
                          .exchanges()
                          .filter(call -> !call.what().asked().header("origin").isEmpty()),
                  Browsers::complaint));

  private Browsers() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    Answered answer = call.what().answered();
    if (!answer.came()) {
      return Optional.of(answer.inWords());
    }
    if (answer.header("access-control-allow-origin").isEmpty()) {
      return Optional.of(
          call.what().asked().method()
              + " was answered "
              + answer.status()
              + " without Access-Control-Allow-Origin");
    }
    return call.what().asked().method().equals("OPTIONS")
        ? preflight(call.what())
        : Optional.empty();
  }

  private static Optional<String> preflight(Exchange call) {
    Answered answer = call.answered();
    if (!answer.accepted()) {
      return Optional.of("the preflight was answered " + answer.status());
    }
    String allowed = answer.header("access-control-allow-headers").toLowerCase(Locale.ROOT);
    return Stream.of(call.asked().header("access-control-request-headers").split(","))
        .map(String::strip)
        .filter(header -> !allowed.contains(header))
        .findFirst()
        .map(header -> "Access-Control-Allow-Headers without " + header);
  }
}
