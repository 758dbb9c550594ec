package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;
import java.util.stream.Stream;

/** ATT-13: a file is given out with a URL and its expiry. */
final class DownloadAnswer {
  static final Rule RULE =
      Rule.must("ATT-13", SERVICE, MODEL)
          .title("A file is given out with a URL and its expiry")
          .does("asks for a file")
          .requires("the answer MUST have Url and UrlExpiry")
          .from(Source.participantApi("GetAttachment"))
          .check(
              Check.each(
                  "a call of GetAttachment for a completed file of the chat",
                  "200 with Url and UrlExpiry",
                  history ->
                      history.exchanges("GetAttachment").filter(call -> SharedFiles.soundGet(call)),
                  DownloadAnswer::complaint));

  private DownloadAnswer() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    if (!call.what().answered().accepted()) {
      return Optional.of(Facts.answer(call));
    }
    return Stream.of("Url", "UrlExpiry")
        .filter(member -> call.what().answered().json().path(member).asText("").isEmpty())
        .findFirst()
        .map(member -> "an answer without " + member);
  }
}
