package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Optional;

/** ATT-09: a file comes out as it went in. */
final class SameBytes {
  static final Rule RULE =
      Rule.should("ATT-09", SERVICE, DOC)
          .title("A file comes out as it went in")
          .does("sends a file, asks for it and fetches it")
          .requires("the bytes SHOULD be the same")
          .from(Source.participantApi("GetAttachment"))
          .check(Check.counting("a file that was uploaded and fetched", SameBytes::look));

  private SameBytes() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      for (Exchange given : session.accepted("GetAttachment")) {
        String url = given.answered().json().path("Url").asText("");
        String id = given.asked().json().path("AttachmentId").asText("");
        session.exchanges("Download").stream()
            .filter(fetch -> fetch.asked().uri().toString().equals(url))
            .forEach(fetch -> look(session, id, fetch, tally));
      }
    }
  }

  private static void look(Session session, String id, Exchange fetch, Tally tally) {
    Optional<String> bytes = SharedFiles.bytes(session, id);
    if (bytes.isPresent()) {
      tally.judge(
          "200 and the bytes of the upload",
          !fetch.answered().accepted()
              ? Optional.of("the download was answered " + fetch.answered().inWords())
              : bytes.get().equals(fetch.answered().body())
                  ? Optional.empty()
                  : Optional.of("other bytes"),
          new Seen<>(session, fetch));
    }
  }
}
