package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Strangers;
import io.connectchat.harness.rule.Told;

/** TRN-20: a transcript is of one chat. */
final class OwnTranscript {
  static final Rule RULE =
      Rule.must("TRN-20", SERVICE, DOC)
          .title("A transcript is of one chat")
          .does("holds several chats at once and reads their transcripts")
          .requires("no item of another chat MUST be in it")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.counting(
                  "an item of a transcript",
                  (history, tally) -> {
                    Strangers strangers = Strangers.in(history);
                    Told.recorded(history)
                        .forEach(
                            told ->
                                tally.judge(
                                    "items of the chat that was read",
                                    strangers.complaint(told),
                                    told.where()));
                  }));

  private OwnTranscript() {}
}
