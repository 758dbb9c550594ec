package io.connectchat.harness.rule.transcript;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** The transcript. */
public final class TranscriptRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          PageSize.RULE,
          ForwardNeedsStart.RULE,
          EndOfPages.RULE,
          EmptyStart.RULE,
          RecordedOnce.RULE,
          ReadsAfterReconnect.RULE,
          OneContactId.RULE,
          NullMembers.RULE,
          OldNextToken.RULE,
          LiveIsRecorded.RULE,
          MonotonicReads.RULE,
          ReadYourWrites.RULE,
          Pages.RULE,
          MaxResults.RULE,
          BackwardIsNewest.RULE,
          Defaults.RULE,
          ReadingEnds.RULE,
          TranscriptBounds.RULE,
          SameAsLive.RULE,
          OwnTranscript.RULE,
          ForeignContact.RULE,
          ForwardFrom.RULE);

  private TranscriptRules() {}
}
