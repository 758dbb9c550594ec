package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.HashSet;
import java.util.Set;

/** ATT-11: a file is completed once. */
final class CompletedTwice {
  static final Rule RULE =
      Rule.must("ATT-11", SERVICE, DOC)
          .title("A file is completed once")
          .does("completes one upload twice")
          .requires("the second call MUST be 409 ConflictException")
          .from(Source.participantApi("CompleteAttachmentUpload"))
          .check(Check.counting("an upload that is completed again", CompletedTwice::look));

  private CompletedTwice() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      Set<String> done = new HashSet<>();
      for (Exchange call : session.exchanges("CompleteAttachmentUpload")) {
        Seen<Exchange> seen = new Seen<>(session, call);
        if (Facts.alive(seen) && Facts.bearsConnectionToken(seen)) {
          if (done.contains(SharedFiles.id(seen))) {
            Refusals.judge(tally, "409 ConflictException", Set.of(409), seen);
          } else if (call.answered().accepted()) {
            done.add(SharedFiles.id(seen));
          }
        }
      }
    }
  }
}
