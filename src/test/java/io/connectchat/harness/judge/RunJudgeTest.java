package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The conversations of a run, added up. */
class RunJudgeTest {
  private final RunJudge run = new RunJudge(Story.PATIENT);

  @Test
  void customersWhoFinishAreCompletedAndOthersFailed() {
    Story.in(run).ends();
    Story.in(run).fails("connection", "expected 200, got 403").ends();
    Story.in(run).isCut();
    Story.in(run).fails("send", "expected 200, got 429").isCut();

    assertThat(run.evidence().customers()).isEqualTo(new Customers(4, 1, 3, 1, 1));
  }

  @Test
  void thePeakIsTheMostAtOnce() {
    Story one = Story.in(run);
    Story two = Story.in(run);
    Story three = Story.in(run);
    three.ends();
    two.ends();
    Story.in(run).ends();
    one.ends();

    assertThat(run.evidence().customers()).isEqualTo(new Customers(4, 4, 0, 0, 3));
  }

  @Test
  void aConversationCountsWhenItIsOver() {
    Story story = Story.in(run).says(1).echo(1).reply("r1");
    assertThat(new Judged(run.evidence()).counts()).isEmpty();

    story.ends();
    Story.in(run).says(1).echo(1).reply("r1").ends();

    assertThat(new Judged(run.evidence()).counts())
        .isEqualTo("sent 2, accepted 2, echoed 2, replies 2");
  }

  @Test
  void evidenceThatWasTakenDoesNotChange() {
    Story.in(run).reply("r").reply("r").ends();
    Judged taken = new Judged(run.evidence());

    Story.in(run).reply("r").reply("r").ends();

    assertThat(taken.counts()).isEqualTo("duplicated 1");
    assertThat(taken.findings()).hasSize(1);
  }

  @Test
  void whatAStepCouldNotDoIsNamed() {
    assertThat(Story.in(run).fails("subscribe", "expected an ack, got nothing").ends().findings())
        .containsExactly("STEP: subscribe: expected an ack, got nothing");
  }

  @Test
  void findingsStandInTheOrderOfTheirTime() {
    Story early = Story.in(run).after(10);
    Story late = Story.in(run).after(20).fails("send", "second");
    late.ends();
    early.fails("send", "first").ends();

    assertThat(new Judged(run.evidence()).findings())
        .containsExactly("STEP: send: first", "STEP: send: second");
  }

  @Test
  void findingsAreBoundedAndAllAreCounted() {
    Story story = Story.in(run).reply("r");
    for (int i = 0; i < 3 * Tally.MOST_FINDINGS; i++) {
      story.reply("r");
    }
    Judged judged = story.ends();

    assertThat(judged.findings()).hasSize(Tally.MOST_FINDINGS);
    assertThat(judged.counts()).isEqualTo("duplicated 3000");
  }

  @Test
  void conversationsMayEndOnAnyThread() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread = new Thread(() -> IntStream.range(0, 500).forEach(n -> whole()));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(new Judged(run.evidence()).counts())
        .isEqualTo("sent 4000, accepted 4000, echoed 4000, replies 4000");
    assertThat(run.evidence().customers().completed()).isEqualTo(4_000);
    assertThat(run.evidence().contacts()).isEqualTo(new Contacts(4_000, 4_000, 0));
  }

  private void whole() {
    Story.in(run).says(1).echo(1).reply("r1").disconnects().chatEnds().ends();
  }
}
