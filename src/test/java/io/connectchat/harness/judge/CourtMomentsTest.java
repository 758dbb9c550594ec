package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.CourtTest.assertRuled;
import static io.connectchat.harness.rule.Verdict.FAIL;
import static io.connectchat.harness.rule.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A reason says since when, so that the target's own logs can be looked into. */
class CourtMomentsTest {
  private static final long SECOND = 1_000_000_000;
  private static final GeneratorHealth WELL = new GeneratorHealth(Map.of(), 0, false);

  /** The run began three seconds before the stories that are told of it. */
  private static final RunStart START =
      new RunStart(Instant.parse("2026-11-26T10:00:00Z"), -3 * SECOND - 50);

  private final RunJudge run = new RunJudge(new Patience(SECOND, SECOND, false));

  @Test
  void aLossBeganWhenTheFirstLostMessageWasSentAndNotWhenItWasNoticed() {
    Story.in(run)
        .after(4 * SECOND)
        .says(1)
        .after(5 * SECOND)
        .says(2)
        .disconnects()
        .chatEnds()
        .ends();
    Story.in(run)
        .after(2 * SECOND)
        .says(1)
        .after(9 * SECOND)
        .echo(1)
        .disconnects()
        .chatEnds()
        .ends();

    assertRuled(
        rule(Optional.empty(), Optional.empty()),
        FAIL,
        "3 of 3 accepted messages did not come back on the customer's socket, from 5.0 s into the"
            + " run (10:00:05 UTC)");
  }

  @Test
  void aDuplicateAndACustomerThatFailedHaveTheirOwnMoments() {
    Story.in(run)
        .says(1)
        .echo(1)
        .after(SECOND / 2)
        .echo(1)
        .after(SECOND)
        .fails("send", "x")
        .disconnects()
        .chatEnds()
        .ends();

    assertRuled(
        rule(Optional.empty(), Optional.empty()),
        FAIL,
        "1 frame delivered more than once on the same socket, from 3.5 s into the run (10:00:03"
            + " UTC)",
        "1 of 1 customer could not finish the chat, from 4.5 s into the run (10:00:04 UTC)");
  }

  @Test
  void aTargetThatIsGivenUpFailsTheRunWithTheCustomersThatNeverCame() {
    Story.in(run).says(1).echo(1).disconnects().chatEnds().ends();
    run.neverCame(7);

    assertRuled(
        rule(Optional.empty(), Optional.of("the target is gone")),
        FAIL,
        "the target is gone",
        "7 customers never came, as the run ended early");
    assertThat(run.evidence().customers().neverCame()).isEqualTo(7);
  }

  @Test
  void inAnInterruptedRunWhoNeverCameProvesNothing() {
    Story.in(run).says(1).echo(1).disconnects().chatEnds().ends();
    run.neverCame(1);

    assertRuled(
        rule(Optional.of("Ctrl-C"), Optional.empty()),
        UNKNOWN,
        "Ctrl-C",
        "1 customer never came, as the run ended early");
  }

  private Ruling rule(Optional<String> interrupted, Optional<String> lost) {
    return Court.rule(
        run.evidence(),
        new Circumstances(
            List.of(), false, WELL, interrupted, Optional.of(START), lost, Optional.empty()));
  }
}
