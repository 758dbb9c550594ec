package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Optional;

/** CONN-13: uRL and tokens have their form and bounds. */
final class UrlForm {
  private static final Contract CONTRACT = Contract.standard();

  static final Rule RULE =
      Rule.must("CONN-13", SERVICE, MODEL)
          .title("URL and tokens have their form and bounds")
          .does("starts a chat and connects")
          .requires(
              "Websocket.Url MUST be a ws:// or wss:// URL of at most 2,000 characters, and a token have at most 1,000")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.counting("a connection", UrlForm::look));

  private UrlForm() {}

  private static void look(History history, Tally tally) {
    Connections.with(history, "/Websocket/Url").forEach(call -> look(call, tally));
    history
        .accepted("StartChatContact")
        .filter(start -> start.what().answered().json().hasNonNull("ParticipantToken"))
        .forEach(start -> length(start, "/ParticipantToken", "participantToken", tally));
  }

  private static void look(Seen<Exchange> call, Tally tally) {
    String url = call.what().answered().json().at("/Websocket/Url").asText();
    boolean socket = url.matches("wss?://[^/?#]+.*") && Connections.isUri(url);
    tally.judge(
        "a ws:// or wss:// URL", socket ? Optional.empty() : Optional.of("something else"), call);
    length(call, "/Websocket/Url", "webSocketUrl", tally);
    length(call, "/ConnectionCredentials/ConnectionToken", "connectionToken", tally);
  }

  private static void length(Seen<Exchange> call, String pointer, String bound, Tally tally) {
    int length = call.what().answered().json().at(pointer).asText("").length();
    int most = CONTRACT.bounds(bound).most();
    tally.judge(
        "at most " + most + " characters",
        length <= most
            ? Optional.empty()
            : Optional.of(length + " characters of " + pointer.substring(1).replace('/', '.')),
        call);
  }
}
