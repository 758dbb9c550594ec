package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** CONN-12: every connection has a URL of its own. */
final class FreshUrls {
  static final Rule RULE =
      Rule.should("CONN-12", SERVICE, DOC)
          .title("Every connection has a URL of its own")
          .does("connects twice")
          .requires("the second Websocket.Url SHOULD differ from the first")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.counting("two connections", FreshUrls::look));

  private FreshUrls() {}

  private static void look(History history, Tally tally) {
    Set<String> known = new HashSet<>();
    Connections.with(history, "/Websocket/Url")
        .forEach(
            call -> {
              String url = call.what().answered().json().at("/Websocket/Url").asText();
              boolean first = known.isEmpty();
              boolean fresh = known.add(url);
              if (!first) {
                tally.judge(
                    "a URL that no connection before had",
                    fresh ? Optional.empty() : Optional.of("the URL of an earlier connection"),
                    call);
              }
            });
  }
}
