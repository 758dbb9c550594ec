package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Proof;
import io.connectchat.harness.rule.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The judge distrusts its own side first. */
class PremisesTest {
  private static final GeneratorHealth WELL = new GeneratorHealth(Map.of(), 0, false);
  private final RunJudge run = new RunJudge(Story.PATIENT);

  @Test
  void aMessageThatIsSentTwiceShowsNothingOfTheService() {
    Judged judged = lost(Story.in(run).says(1).echo(1).reply("r1").says(1));

    assertSpoiled(
        judged,
        "message 1 was sent after message 1, with a number and a ClientToken that were used"
            + " already");
  }

  @Test
  void norDoesATextThatBearsAnotherMessagesProof() {
    assertSpoiled(
        lost(Story.in(run).sends(1, Proof.of("a3f9c2", 3, 2, 0) + " hi").accepted(1)),
        "message 1 bears the proof of another: message 2 of customer 3 of run a3f9c2");
  }

  @Test
  void norOneOfAnotherCustomer() {
    Story story = Story.in(run).sends(1, Proof.of("a3f9c2", 3, 1, 0) + " hi").accepted(1);

    assertSpoiled(
        lost(story.sends(2, Proof.of("a3f9c2", 4, 2, 0) + " hi").accepted(2)),
        "message 2 bears the proof of another: message 2 of customer 4 of run a3f9c2");
  }

  @Test
  void norATimeThatRunsBackwards() {
    assertSpoiled(
        lost(Story.in(run).after(20_000_000).says(1).after(-10_000_001).echo(2).after(20_000_000)),
        "observations went back in time by 0.010000001 s");
  }

  @Test
  void aStepThatGaveUpEarlierThanItIsSeenIsNoTimeThatRunsBackwards() {
    Story story = conversation().after(20_000_000).says(1).echo(1).reply("r1");
    long before = 1_000;

    assertThat(
            story
                .sees(new Observation.Failed("send", "no", before))
                .ends()
                .evidence()
                .sums()
                .doubted())
        .isZero();
  }

  @Test
  void norAnEchoThatNobodyAskedFor() {
    Story story = Story.untold(run).starts().opens(1).says(1);

    assertSpoiled(
        lost(story), "message 1 (Id m1) was accepted, and the customer had never subscribed");
  }

  @Test
  void aLossInAnotherConversationStillFailsTheRun() {
    Story.in(run).says(1).reply("r1").after(101).ends();
    Judged judged = lost(Story.in(run).says(1).echo(1).reply("r1").says(1));

    Ruling ruling = SampleRun.ruling(judged.evidence(), WELL);
    assertThat(ruling.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(ruling.reasons())
        .startsWith("1 of 3 accepted messages did not come back on the customer's socket");
  }

  /** What was said last is lost, and nothing is answered. */
  private static Judged lost(Story story) {
    return story.reply("late").reply("later").after(101).disconnects().chatEnds().ends();
  }

  private static void assertSpoiled(Judged judged, String why) {
    assertThat(judged.evidence().sums().of(Count.UNDELIVERED)).isPositive();
    assertThat(judged.findings()).contains("PREMISE: " + why);
    Ruling ruling =
        Court.rule(judged.evidence(), new Circumstances(List.of(), true, WELL, Optional.empty()));
    assertThat(ruling.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(ruling.reasons())
        .first()
        .isEqualTo("1 conversation that the harness itself spoiled: Ann: " + why);
    assertThat(ruling.rules())
        .filteredOn(rule -> rule.id().equals("SEND-09"))
        .singleElement()
        .matches(rule -> rule.verdict() == Verdict.UNKNOWN && rule.violations() > 0)
        .extracting(rule -> rule.reason())
        .isEqualTo("broken only in what the harness itself spoiled");
  }
}
