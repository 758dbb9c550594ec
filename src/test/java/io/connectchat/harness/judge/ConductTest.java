package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the service must not send, and must answer, on each socket. */
class ConductTest {

  @Test
  void aChatFrameBeforeTheSubscriptionIsNamed() {
    Judged judged = conversation().opens(2).frame(2, Items.said("SYSTEM", "r")).ends();

    assertThat(judged.of(LoadRule.SUBSCRIBED)).isEqualTo("1 of 1");
    assertThat(judged.findings())
        .containsExactly(
            "SUB-06: MESSAGE from SYSTEM (Id r) came before the socket was subscribed");
  }

  @Test
  void framesMayOvertakeTheAnswerToTheSubscription() {
    Judged judged =
        conversation().opens(2).asksForFrames(2).frame(2, Items.said("SYSTEM", "r")).ends();

    assertThat(judged.of(LoadRule.SUBSCRIBED)).isEqualTo("0 of 1");
  }

  @Test
  void aChatFrameAfterChatEndedIsNamed() {
    Judged judged = conversation().chatEnds().reply("r").ends();

    assertThat(judged.of(LoadRule.LAST_FRAME)).isEqualTo("1 of 2");
    assertThat(judged.findings())
        .containsExactly("ORD-06: MESSAGE from AGENT (Id r) came after chat.ended");
  }

  @Test
  void anotherSocketMayStillHaveFramesFromBeforeTheEnd() {
    Judged judged =
        conversation().opens(2).subscribes(2).chatEnds().frame(2, Items.said("AGENT", "r")).ends();

    assertThat(judged.of(LoadRule.LAST_FRAME)).isEqualTo("0 of 1");
  }

  @Test
  void aHeartbeatWithoutAnAnswerIsNamedWhenTheNextIsDue() {
    Judged judged =
        conversation().beats(1).beatIsAnswered(1).beats(1).after(10_000_123_456L).beats(1).ends();

    assertThat(judged.of(LoadRule.HEARTBEAT)).isEqualTo("1 of 2");
    assertThat(judged.findings())
        .containsExactly(
            "HB-02: a heartbeat on socket 1 had no answer when the next was due 10 s later");
  }

  @Test
  void theLastHeartbeatOfASocketMayStayUnanswered() {
    Judged judged = conversation().beats(1).closesItsSocket(1).opens(1).beats(1).ends();

    assertThat(judged.of(LoadRule.HEARTBEAT)).isEqualTo("0 of 0");
  }
}
