package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.latency.Leg;
import org.junit.jupiter.api.Test;

/** An accepted message comes back on the customer's socket, or it is undelivered. */
class EchoTest {
  private static final String ECHOED = "sent 1, accepted 1, echoed 1, replies 1";
  private static final String LOST = "sent 1, accepted 1, undelivered 1, replies 1";

  @Test
  void anEchoAfterTheAnswerCounts() {
    Judged judged = conversation().says(1).echo(1).reply("r1").ends();

    assertThat(judged.counts()).isEqualTo(ECHOED);
    assertThat(judged.findings()).isEmpty();
    assertThat(judged.of(LoadRule.ECHO)).isEqualTo("0 of 1");
    assertThat(judged.of(LoadRule.ECHO_CONTENT)).isEqualTo("0 of 1");
  }

  @Test
  void anEchoBeforeTheAnswerCounts() {
    Judged judged = conversation().sends(1).echo(1).reply("r1").after(5).accepted(1).ends();

    assertThat(judged.counts()).isEqualTo(ECHOED);
    assertThat(judged.timed(Leg.ECHO)).isEqualTo(1);
  }

  @Test
  void echoesBeforeTheAnswersAreToldApart() {
    Judged judged =
        conversation()
            .sends(1)
            .sends(2)
            .echo(2)
            .echo(1)
            .accepted(1)
            .accepted(2)
            .reply("r1")
            .reply("r2")
            .ends();

    assertThat(judged.counts())
        .isEqualTo("sent 2, accepted 2, echoed 2, arrivalDisorder 1, senderDisorder 1, replies 2");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void anEchoAtTheLimitCounts() {
    assertThat(conversation().says(1).reply("r1").after(100).echo(1).ends().counts())
        .isEqualTo(ECHOED);
  }

  @Test
  void anEchoOneNanosecondAfterTheLimitDoesNot() {
    Judged judged = conversation().says(1).reply("r1").after(101).echo(1).ends();

    assertThat(judged.counts()).isEqualTo(LOST);
    assertThat(judged.findings())
        .containsExactly(
            "SEND-09: message 1 (Id m1) was accepted and its frame did not come within"
                + " 0.0000001 s");
    assertThat(judged.of(LoadRule.ECHO)).isEqualTo("1 of 1");
    assertThat(judged.timed(Leg.ECHO)).isZero();
  }

  @Test
  void theLimitCountsFromTheAnswerAndNotFromTheSend() {
    assertThat(
            conversation()
                .sends(1)
                .after(500)
                .accepted(1)
                .reply("r1")
                .after(100)
                .echo(1)
                .ends()
                .counts())
        .isEqualTo(ECHOED);
  }

  @Test
  void aLateEchoOfAMessageThatWasGivenUpChangesNothing() {
    Judged judged = conversation().says(1).reply("r1").after(101).echo(1).after(1).echo(1).ends();

    assertThat(judged.counts())
        .isEqualTo("sent 1, accepted 1, undelivered 1, duplicated 1, replies 1");
    assertThat(judged.of(LoadRule.ECHO)).isEqualTo("1 of 1");
  }

  @Test
  void noEchoByTheEndIsALoss() {
    Judged judged = conversation().says(1).reply("r1").after(100).ends();

    assertThat(judged.counts()).isEqualTo(LOST);
    assertThat(judged.findings())
        .containsExactly(
            "SEND-09: message 1 (Id m1) was accepted and its frame did not come before the"
                + " conversation ended");
  }

  @Test
  void eachMessageIsNamed() {
    Judged judged = conversation().says(1).echo(1).says(2).says(3).echo(3).after(101).ends();

    assertThat(judged.findings())
        .first()
        .isEqualTo(
            "SEND-09: message 2 (Id m2) was accepted and its frame did not come within"
                + " 0.0000001 s");
  }

  @Test
  void anotherParticipantsFrameWithTheSameIdIsNoEcho() {
    assertThat(
            conversation().says(1).frame(Items.said("CUSTOMER", "m1")).reply("r1").ends().counts())
        .isEqualTo(LOST);
  }

  @Test
  void anEventWithTheSameIdIsNoEcho() {
    assertThat(
            conversation().says(1).frame(Items.event("typing", "m1")).reply("r1").ends().counts())
        .isEqualTo(LOST);
  }

  @Test
  void twoMessagesWithOneIdAreNotBothDelivered() {
    Judged judged =
        conversation().says(1).echo(1).reply("r1").sends(2).acceptedAs(2, "m1").reply("r2").ends();

    assertThat(judged.counts()).isEqualTo("sent 2, accepted 2, echoed 1, undelivered 1, replies 2");
    assertThat(judged.findings())
        .containsExactly(
            "SEND-09: message 2 (Id m1) was accepted and its frame did not come since the service"
                + " gave message 1 the same Id");
  }

  @Test
  void manyFramesBeforeTheAnswerDoNotHideTheNewest() {
    Story story = conversation().sends(1);
    for (int other = 100; other < 200; other++) {
      story.echo(other);
    }

    assertThat(story.echo(1).accepted(1).reply("r1").ends().counts())
        .isEqualTo("sent 1, accepted 1, echoed 1, arrivalDisorder 1, senderDisorder 1, replies 1");
  }
}
