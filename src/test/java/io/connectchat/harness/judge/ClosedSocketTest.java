package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a closed socket means for what is under way. */
class ClosedSocketTest {

  @Test
  void whatWasUnderWayIsLostAndTheCodeIsNamed() {
    Judged judged = conversation().says(1).reply("r1").socketCloses(1, 1011).after(1).ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, undelivered 1, replies 1");
    assertThat(judged.findings())
        .containsExactly(
            "SEND-09: message 1 (Id m1) was accepted and its frame did not come since the socket"
                + " closed with code 1011");
  }

  @Test
  void soIsWhatIsAcceptedAfterwards() {
    Judged judged = conversation().sends(1).socketCloses(1, 1006).accepted(1).after(101).ends();

    assertThat(judged.findings())
        .contains(
            "SEND-09: message 1 (Id m1) was accepted and its frame did not come since the socket"
                + " closed with code 1006");
  }

  @Test
  void nothingIsWorthWaitingForAnyMore() {
    Story story = conversation().says(1);
    assertThat(story.openFor()).isEqualTo(1_000);

    assertThat(story.socketCloses(1, 1006).openFor()).isZero();
  }

  @Test
  void whoeverWaitsIsToldAtOnce() {
    int[] told = {0};
    Story story = conversation().says(1).whenSettled(() -> told[0]++);
    assertThat(told[0]).isZero();

    story.socketCloses(1, 1006);

    assertThat(told[0]).isEqualTo(1);
  }

  @Test
  void anEchoOnANewSocketWithinTheLimitStillCounts() {
    Judged judged =
        conversation()
            .says(1)
            .reply("r1")
            .socketCloses(1, 1006)
            .opens(2)
            .subscribes(2)
            .after(100)
            .frame(2, Items.own(1))
            .ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, echoed 1, replies 1");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void whatIsAcceptedOnceThereIsANewSocketIsNotBlamedOnTheOldOne() {
    Judged judged = conversation().socketCloses(1, 1006).opens(2).says(1).after(101).ends();

    assertThat(judged.findings())
        .contains(
            "SEND-09: message 1 (Id m1) was accepted and its frame did not come within"
                + " 0.0000001 s");
  }

  @Test
  void anOldSocketMayGoWhileANewOneIsThere() {
    Story story = conversation().opens(2).subscribes(2).says(1).reply("r1").socketCloses(1, 1001);
    assertThat(story.openFor()).isEqualTo(100);

    assertThat(story.frame(2, Items.own(1)).ends().counts())
        .isEqualTo("sent 1, accepted 1, echoed 1, replies 1");
  }

  @Test
  void aSocketThatTheCustomerClosesIsNotBlamed() {
    Judged judged = conversation().says(1).reply("r1").closesItsSocket(1).ends();

    assertThat(judged.findings())
        .containsExactly(
            "SEND-09: message 1 (Id m1) was accepted and its frame did not come before the"
                + " conversation ended");
  }
}
