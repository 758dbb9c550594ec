package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.wire.Item;
import org.junit.jupiter.api.Test;

/** A transcript that is read more than once, and while the chat goes on. */
class ReadingsTest {
  private static final Item HI = Items.said("AGENT", "hi");

  @Test
  void whatCameLiveAndIsNotThereIsNamed() {
    Judged judged = conversation().frame(HI).transcript().ends();

    assertThat(judged.of(LoadRule.LIVE_RECORDED)).isEqualTo("1 of 1");
    assertThat(judged.findings())
        .containsExactly(
            "TRN-10: MESSAGE from AGENT (Id hi) came live and is not in the transcript");
  }

  @Test
  void passingEventsAreNotKept() {
    Judged judged = conversation().frame(Items.event("typing", "t")).transcript().ends();

    assertThat(judged.of(LoadRule.LIVE_RECORDED)).isEqualTo("0 of 0");
  }

  @Test
  void whatComesWhileItIsReadMayBeThereOrNot() {
    Judged judged =
        conversation().sends(1).asksForTheTranscript().accepted(1).echo(1).frame(HI).gets().ends();

    assertThat(judged.of(LoadRule.RECORDED)).isEqualTo("0 of 0");
    assertThat(judged.of(LoadRule.LIVE_RECORDED)).isEqualTo("0 of 0");
    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, echoed 1, replies 1");
  }

  @Test
  void aPartOfTheTranscriptAccusesNobody() {
    Judged judged = conversation().says(1).echo(1).frame(HI).gets().ends();

    assertThat(judged.of(LoadRule.RECORDED)).isEqualTo("0 of 0");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void theLastReadingDecidesWhatIsUnrecorded() {
    Judged judged =
        conversation()
            .says(1)
            .echo(1)
            .reply("hi")
            .transcript(HI)
            .transcript(Items.own(1), HI)
            .ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, echoed 1, replies 1");
    assertThat(judged.of(LoadRule.RECORDED)).isEqualTo("0 of 1");
    assertThat(judged.of(LoadRule.OWN_WRITES)).isEqualTo("1 of 2");
    assertThat(judged.findings())
        .containsExactly(
            "TRN-12: message 1 (Id m1) was not in a transcript that was read after its acceptance,"
                + " and is in this");
  }

  @Test
  void whatNoReadingHasIsUnrecordedOnce() {
    Judged judged = conversation().says(1).echo(1).reply("hi").transcript(HI).transcript(HI).ends();

    assertThat(judged.findings())
        .containsExactly(
            "TRN-05: message 1 (Id m1) was accepted and is in the transcript not at all");
    assertThat(judged.counts()).contains("unrecorded 1");
  }

  @Test
  void whatATranscriptHadALaterOneMustHave() {
    Judged judged = conversation().frame(HI).transcript(HI).transcript().transcript().ends();

    assertThat(judged.of(LoadRule.LASTING)).isEqualTo("1 of 2");
    assertThat(judged.findings())
        .containsExactly(
            "TRN-11: MESSAGE from AGENT (Id hi) was in a transcript that was read before and is not"
                + " in this");
  }

  @Test
  void thatHoldsForWhatNobodyHeardToo() {
    assertThat(conversation().transcript(HI).transcript().ends().of(LoadRule.LASTING))
        .isEqualTo("1 of 1");
  }

  @Test
  void aReadingThatFailedIsNone() {
    Judged judged =
        conversation()
            .says(1)
            .asksForTheTranscript()
            .echo(1)
            .noTranscript()
            .transcript(Items.own(1))
            .ends();

    assertThat(judged.of(LoadRule.RECORDED)).isEqualTo("0 of 1");
  }

  @Test
  void aReadingInMidChatThatFailedIsForgottenWhenTheLastSucceeds() {
    Judged failedFirst =
        conversation().says(1).echo(1).noTranscript().transcript(Items.own(1)).ends();
    Judged failedLast =
        conversation().says(1).echo(1).transcript(Items.own(1)).noTranscript().ends();

    assertThat(failedFirst.evidence().unread()).isZero();
    assertThat(failedLast.evidence().unread()).isEqualTo(1);
  }

  @Test
  void whatWasReadCountsAlsoWhenTheRunIsCutShort() {
    assertThat(conversation().says(1).echo(1).transcript().isCut().counts())
        .isEqualTo("sent 1, accepted 1, echoed 1, unrecorded 1");
  }
}
