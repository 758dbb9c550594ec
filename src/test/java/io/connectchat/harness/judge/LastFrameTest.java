package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.accept;
import static io.connectchat.harness.judge.Story.conversation;
import static io.connectchat.harness.judge.Story.untold;
import static io.connectchat.harness.wire.Operation.STOP_CONTACT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The chat's end reaches the customer, if it is there to hear it. */
class LastFrameTest {

  @Test
  void chatEndedAfterTheDisconnectIsFine() {
    assertThat(judge(conversation().disconnects().chatEnds().closesItsSocket(1)))
        .isEqualTo("0 of 1");
  }

  @Test
  void chatEndedBeforeTheDisconnectsAnswerIsFine() {
    assertThat(judge(conversation().chatEnds().disconnects())).isEqualTo("0 of 1");
  }

  @Test
  void noChatEndedAfterTheDisconnectIsABreach() {
    Judged judged = conversation().disconnects().closesItsSocket(1).ends();

    assertThat(judged.of(LoadRule.CHAT_ENDED)).isEqualTo("1 of 1");
    assertThat(judged.findings())
        .containsExactly("DISC-04: the chat ended and chat.ended did not come");
  }

  @Test
  void aSocketThatClosesInstead() {
    assertThat(judge(conversation().disconnects().socketCloses(1, 1000))).isEqualTo("1 of 1");
  }

  @Test
  void whoeverHasLostItsSocketBeforeCannotHearIt() {
    assertThat(judge(conversation().socketCloses(1, 1006).disconnects())).isEqualTo("0 of 0");
  }

  @Test
  void whoeverNeverSubscribedCannotHearIt() {
    assertThat(judge(untold().starts().opens(1).disconnects())).isEqualTo("0 of 0");
  }

  @Test
  void whoeverStopsTheContactDoesNotWaitForIt() {
    assertThat(judge(conversation().calls(STOP_CONTACT, 0, accept("{}")))).isEqualTo("0 of 0");
  }

  @Test
  void aRunThatIsCutDoesNotWaitForIt() {
    assertThat(conversation().disconnects().isCut().of(LoadRule.CHAT_ENDED)).isEqualTo("0 of 0");
  }

  @Test
  void whatFailsSinceTheChatWasEndedEarlySaysSo() {
    Judged judged =
        conversation()
            .chatEnds()
            .after(120_000_999)
            .sends(1)
            .refused(1)
            .fails("send", "expected 200, got 403")
            .ends();

    assertThat(judged.findings())
        .containsExactly(
            "STEP: send: the chat was ended early, chat.ended came 120 ms before:"
                + " expected 200, got 403");
    assertThat(judged.evidence().customers()).isEqualTo(new Customers(1, 0, 1, 0, 1, 0, 1));
  }

  @Test
  void aDisconnectThatFailsAfterChatEndedIsNoChatEndedEarly() {
    Judged judged = conversation().chatEnds().fails("disconnect", "got 500").ends();

    assertThat(judged.findings()).containsExactly("STEP: disconnect: got 500");
    assertThat(judged.evidence().customers()).isEqualTo(new Customers(1, 0, 1, 0, 1, 0, 0));
  }

  private static String judge(Story story) {
    return story.ends().of(LoadRule.CHAT_ENDED);
  }
}
