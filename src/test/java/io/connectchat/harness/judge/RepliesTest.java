package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.AWAITS_NO_REPLIES;
import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.latency.Leg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The n-th answer of the other side counts for the n-th send. */
class RepliesTest {

  @ParameterizedTest
  @ValueSource(strings = {"AGENT", "SYSTEM", "CUSTOM_BOT"})
  void whatTheOtherSideSaysIsAnAnswer(String role) {
    assertThat(conversation().says(1).echo(1).frame(Items.said(role, "r1")).ends().counts())
        .isEqualTo("sent 1, accepted 1, echoed 1, replies 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CUSTOMER", "SUPERVISOR", ""})
  void whatOthersSayIsNone(String role) {
    assertThat(conversation().says(1).echo(1).frame(Items.said(role, "r1")).ends().counts())
        .isEqualTo("sent 1, accepted 1, echoed 1, unanswered 1");
  }

  @Test
  void anAnswerBeforeTheRestAnswerCounts() {
    assertThat(conversation().sends(1).reply("r1").accepted(1).echo(1).ends().counts())
        .isEqualTo("sent 1, accepted 1, echoed 1, replies 1");
  }

  @Test
  void aGreetingBeforeTheFirstSendDoesNotCount() {
    assertThat(conversation().reply("hello").says(1).echo(1).ends().counts())
        .isEqualTo("sent 1, accepted 1, echoed 1, unanswered 1");
  }

  @Test
  void whatIsSaidWhenAllAreAnsweredDoesNotCount() {
    assertThat(conversation().says(1).echo(1).reply("r1").reply("r2").reply("r3").ends().counts())
        .isEqualTo("sent 1, accepted 1, echoed 1, replies 1");
  }

  @Test
  void anAnswerIsNotKeptForALaterSend() {
    assertThat(
            conversation()
                .says(1)
                .echo(1)
                .reply("r1")
                .reply("surplus")
                .says(2)
                .echo(2)
                .ends()
                .counts())
        .isEqualTo("sent 2, accepted 2, echoed 2, replies 1, unanswered 1");
  }

  @Test
  void thePiecesOfAStreamedAnswerAreOneAnswer() {
    assertThat(
            conversation()
                .says(1)
                .echo(1)
                .says(2)
                .echo(2)
                .frame(Items.piece("b1"))
                .frame(Items.piece("b1"))
                .frame(Items.said("SYSTEM", "b1"))
                .ends()
                .counts())
        .isEqualTo("sent 2, accepted 2, echoed 2, replies 1, unanswered 1");
  }

  @Test
  void anAnswerThatComesTwiceDoesNotAnswerTheNextMessage() {
    Judged judged = conversation().says(1).echo(1).reply("r1").says(2).echo(2).reply("r1").ends();

    assertThat(judged.counts())
        .isEqualTo("sent 2, accepted 2, echoed 2, duplicated 1, replies 1, unanswered 1");
    assertThat(judged.findings())
        .containsExactly(
            "ORD-02: MESSAGE from AGENT (Id r1) came again on the same socket",
            "ANSWER: message 2 (Id m2) got no answer before the conversation ended");
  }

  @Test
  void anAnswerOnEachOfTwoSocketsIsOneAnswer() {
    assertThat(
            conversation()
                .opens(2)
                .says(1)
                .echo(1)
                .says(2)
                .echo(2)
                .frame(1, Items.said("AGENT", "r1"))
                .frame(2, Items.said("AGENT", "r1"))
                .ends()
                .counts())
        .isEqualTo("sent 2, accepted 2, echoed 2, replies 1, unanswered 1");
  }

  @Test
  void anAnswerAtTheLimitCounts() {
    assertThat(conversation().says(1).echo(1).after(1_000).reply("r1").ends().counts())
        .isEqualTo("sent 1, accepted 1, echoed 1, replies 1");
  }

  @Test
  void anAnswerOneNanosecondAfterTheLimitDoesNot() {
    Judged judged = conversation().says(1).echo(1).after(1_001).reply("late").ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, echoed 1, unanswered 1");
    assertThat(judged.findings())
        .containsExactly("ANSWER: message 1 (Id m1) got no answer within 0.000001 s");
    assertThat(judged.timed(Leg.REPLY)).isZero();
  }

  @Test
  void whatIsUnansweredAtTheEndIsNamedToo() {
    Judged judged = conversation().says(1).echo(1).says(2).echo(2).reply("r1").ends();

    assertThat(judged.counts()).isEqualTo("sent 2, accepted 2, echoed 2, replies 1, unanswered 1");
    assertThat(judged.findings())
        .containsExactly("ANSWER: message 2 (Id m2) got no answer before the conversation ended");
  }

  @Test
  void anUnansweredMessageDoesNotHoldUpTheNext() {
    assertThat(
            conversation().says(1).echo(1).after(1_001).says(2).echo(2).reply("r2").ends().counts())
        .isEqualTo("sent 2, accepted 2, echoed 2, replies 1, unanswered 1");
  }

  @Test
  void whoeverDoesNotAwaitAnswersCountsThoseThatComeAndMissesNone() {
    Judged judged =
        conversation(AWAITS_NO_REPLIES)
            .says(1)
            .echo(1)
            .reply("r1")
            .says(2)
            .echo(2)
            .after(2_000)
            .ends();

    assertThat(judged.counts()).isEqualTo("sent 2, accepted 2, echoed 2, replies 1");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void whoeverDoesNotAwaitAnswersTakesNoneThatIsTooLate() {
    assertThat(
            conversation(AWAITS_NO_REPLIES)
                .says(1)
                .echo(1)
                .after(1_001)
                .reply("late")
                .ends()
                .counts())
        .isEqualTo("sent 1, accepted 1, echoed 1");
  }

  @Test
  void whoeverDoesNotAwaitAnswersMatchesThemInTheSameOrder() {
    Judged judged =
        conversation(AWAITS_NO_REPLIES)
            .sends(1)
            .reply("r1")
            .accepted(1)
            .echo(1)
            .after(500)
            .says(2)
            .echo(2)
            .says(3)
            .echo(3)
            .after(700)
            .reply("r2")
            .reply("r3")
            .reply("surplus")
            .ends();

    assertThat(judged.counts()).isEqualTo("sent 3, accepted 3, echoed 3, replies 3");
    assertThat(judged.timed(Leg.REPLY)).isEqualTo(3);
  }

  @Test
  void openForIsWhatIsLeftOfTheLongerLimit() {
    Story story = conversation().sends(1);
    assertThat(story.openFor()).isZero();
    assertThat(story.after(7).accepted(1).openFor()).isEqualTo(1_000);
    assertThat(story.after(1).openFor()).isEqualTo(999);
    assertThat(story.reply("r1").openFor()).isEqualTo(99);
    assertThat(story.echo(1).openFor()).isZero();
  }

  @Test
  void whoeverDoesNotAwaitAnswersWaitsForEchoesOnly() {
    assertThat(conversation(AWAITS_NO_REPLIES).says(1).openFor()).isEqualTo(100);
  }
}
