package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.wire.Item;
import org.junit.jupiter.api.Test;

/** What others say while the customer listens comes live. */
class ReachedTest {
  private static final Item FIRST = reply(1);
  private static final Item SECOND = reply(2);

  @Test
  void whatOnlyTheTranscriptHasIsMissed() {
    Judged judged = conversation().frame(FIRST).transcript(FIRST, SECOND).after(101).ends();

    assertThat(judged.counts()).isEqualTo("missed 1");
    assertThat(judged.of(LoadRule.REACHED)).isEqualTo("1 of 1");
    assertThat(judged.findings())
        .containsExactly(
            "RECV-16: MESSAGE from AGENT (Id r2, 2026-11-22T05:31:00.002Z) is in the transcript and"
                + " did not come live within 0.0000001 s");
  }

  @Test
  void itMayComeAsLateAsAnEcho() {
    Story story = conversation().frame(FIRST).transcript(FIRST, SECOND).after(60);
    assertThat(story.openFor()).isEqualTo(40);

    assertThat(story.after(40).frame(SECOND).after(101).ends().counts()).isEmpty();
    assertThat(story.openFor()).isZero();
  }

  @Test
  void whatWasSaidBeforeTheCustomerListenedIsNotExpected() {
    assertThat(conversation().frame(SECOND).transcript(FIRST, SECOND).after(101).ends().counts())
        .isEmpty();
  }

  @Test
  void norWhatWasSaidWhileNobodyListened() {
    Judged judged =
        conversation()
            .frame(FIRST)
            .socketCloses(1, 1006)
            .opens(2)
            .subscribes(2)
            .frame(2, reply(3))
            .transcript(FIRST, SECOND, reply(3))
            .after(101)
            .ends();

    assertThat(judged.counts()).isEmpty();
  }

  @Test
  void aSocketThatTakesOverFromAnotherLeavesNoGap() {
    Judged judged =
        conversation()
            .frame(FIRST)
            .opens(2)
            .subscribes(2)
            .closesItsSocket(1)
            .transcript(FIRST, SECOND)
            .after(101)
            .ends();

    assertThat(judged.counts()).isEqualTo("missed 1");
  }

  @Test
  void passingEventsAndOwnMessagesAreOtherJudgesBusiness() {
    Item typing = Items.at(3, Items.event("typing", "t"));

    assertThat(
            conversation()
                .frame(FIRST)
                .transcript(FIRST, typing, Items.own(3))
                .after(101)
                .ends()
                .counts())
        .isEmpty();
  }

  private static Item reply(int n) {
    return Items.at(n, Items.said("AGENT", "r" + n));
  }
}
