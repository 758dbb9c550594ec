package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.wire.Item;
import org.junit.jupiter.api.Test;

/** An accepted message is in the transcript, once. */
class RecordingTest {
  private static final Item REPLY_1 = Items.said("AGENT", "r1");
  private static final Item REPLY_2 = Items.said("AGENT", "r2");

  @Test
  void aMessageThatIsThereOnceIsRecorded() {
    Judged judged = said().transcript(REPLY_1, REPLY_2, Items.own(1), Items.own(2)).ends();

    assertThat(judged.of(LoadRule.RECORDED)).isEqualTo("0 of 2");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void aMessageThatIsMissingIsUnrecorded() {
    Judged judged = said().transcript(REPLY_1, REPLY_2, Items.own(2)).ends();

    assertThat(judged.counts()).isEqualTo("sent 2, accepted 2, echoed 2, unrecorded 1, replies 2");
    assertThat(judged.findings())
        .containsExactly(
            "TRN-05: message 1 (Id m1) was accepted and is in the transcript not at all");
  }

  @Test
  void aMessageThatIsThereTwiceIsABreachAndNotUnrecorded() {
    Judged judged =
        said().transcript(REPLY_1, REPLY_2, Items.own(1), Items.own(2), Items.own(2)).ends();

    assertThat(judged.counts()).isEqualTo("sent 2, accepted 2, echoed 2, replies 2");
    assertThat(judged.of(LoadRule.RECORDED)).isEqualTo("1 of 2");
    assertThat(judged.findings())
        .containsExactly("TRN-05: message 2 (Id m2) was accepted and is in the transcript 2 times");
  }

  @Test
  void anEmptyTranscriptMissesAll() {
    assertThat(said().transcript(REPLY_1, REPLY_2).ends().of(LoadRule.RECORDED))
        .isEqualTo("2 of 2");
  }

  @Test
  void refusedAndUnsureMessagesMayBeThereOrNot() {
    Judged judged =
        conversation().sends(1).refused(1).sends(2).unsure(2).transcript(Items.own(2)).ends();

    assertThat(judged.of(LoadRule.RECORDED)).isEqualTo("0 of 0");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void aLostEchoMayWellBeRecorded() {
    Judged judged =
        conversation()
            .says(1)
            .reply("r")
            .after(101)
            .transcript(Items.own(1), Items.said("AGENT", "r"))
            .ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, undelivered 1, replies 1");
    assertThat(judged.of(LoadRule.RECORDED)).isEqualTo("0 of 1");
  }

  @Test
  void aTranscriptThatCannotBeReadIsCountedWithItsReasonAndAccusesNobody() {
    Judged judged = said().noTranscript().ends();

    assertThat(judged.evidence().unread()).isEqualTo(1);
    assertThat(judged.evidence().whyUnread()).contains("403 SomeException (no)");
    assertThat(judged.of(LoadRule.RECORDED)).isEqualTo("0 of 0");
    assertThat(judged.findings()).isEmpty();
  }

  private static Story said() {
    return conversation().says(1).echo(1).reply("r1").says(2).echo(2).reply("r2");
  }
}
