package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Transcripts;
import java.util.Optional;

/** RECON-06: what was said without a socket is in the transcript. */
final class GapIsRecorded {
  static final Rule RULE =
      Rule.must("RECON-06", SERVICE, DOC)
          .title("What was said without a socket is in the transcript")
          .does("sends while no socket is open and reads the transcript")
          .requires("the message MUST be in it")
          .from(Source.chatJs(".github/docs/COMMON_ISSUES.md"))
          .check(
              Check.counting(
                  "a message that was sent while no socket was open, and a later whole transcript",
                  GapIsRecorded::look));

  private GapIsRecorded() {}

  private static void look(History history, Tally tally) {
    Gaps.messages(history)
        .forEach(
            sent ->
                Transcripts.lastWhole(sent.session())
                    .filter(reading -> sent.call().what().nanos() - reading.startNanos() < 0)
                    .ifPresent(
                        reading ->
                            tally.judge(
                                sent.inWords() + " in the transcript",
                                reading.items().stream()
                                        .anyMatch(told -> told.id().equals(sent.id()))
                                    ? Optional.empty()
                                    : Optional.of("it is missing"),
                                sent.call(),
                                reading.pages().get(0))));
  }
}
