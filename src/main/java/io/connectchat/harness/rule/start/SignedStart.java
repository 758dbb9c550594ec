package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** START-01: a start is a signed PUT /contact/chat. */
final class SignedStart {
  static final Rule RULE =
      Rule.must("START-01", CLIENT, MODEL)
          .title("A start is a signed PUT /contact/chat")
          .does("starts a chat")
          .requires(
              "the client MUST send PUT /contact/chat, signed with Signature Version 4 for the service connect")
          .from(Source.api("StartChatContact"))
          .check(
              Check.each(
                  "a StartChatContact",
                  "PUT /contact/chat with an Authorization of AWS4-HMAC-SHA256 for connect",
                  history -> history.exchanges("StartChatContact"),
                  SignedStart::complaint));

  private SignedStart() {}

  private static Optional<String> complaint(Seen<Exchange> seen) {
    String line = seen.what().asked().toString();
    if (!line.equals("PUT /contact/chat")) {
      return Optional.of(line);
    }
    String signature = seen.what().asked().header("Authorization");
    if (signature.isEmpty()) {
      return Optional.of("no Authorization");
    }
    return Conduct.unless(
        signature.startsWith("AWS4-HMAC-SHA256 ") && signature.contains("/connect/aws4_request"),
        "an Authorization of another kind");
  }
}
