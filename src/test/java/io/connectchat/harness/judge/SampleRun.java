package io.connectchat.harness.judge;

import io.connectchat.harness.latency.Leg;
import java.util.List;
import java.util.Optional;

/** Runs to report on. */
public final class SampleRun {
  private static final long MS = 1_000_000;
  private static final Patience PATIENCE = new Patience(10_000 * MS, 30_000 * MS, true);

  private SampleRun() {}

  /** Two customers, a message each, and all is well. */
  public static RunEvidence good() {
    RunJudge run = new RunJudge(PATIENCE);
    whole(Story.in(run))
        .transcript(Items.own(1), Items.said("AGENT", "r1"))
        .disconnects()
        .chatEnds()
        .ends();
    whole(Story.in(run))
        .transcript(Items.own(1), Items.said("AGENT", "r1"))
        .disconnects()
        .chatEnds()
        .ends();
    return run.evidence();
  }

  /** A lost message, a doubled one, and a customer who could not go on. */
  public static RunEvidence bad() {
    RunJudge run = new RunJudge(PATIENCE);
    whole(Story.in(run)).echo(1).says(2).reply("r2").after(10_001 * MS).disconnects().ends();
    Story.in(run)
        .sends(1)
        .refused(1)
        .fails("send", "expected 200 from SendMessage, got 429 ThrottlingException after 12 ms")
        .cannotSend(2)
        .disconnects()
        .ends();
    return run.evidence();
  }

  /** A run in which somebody had a lot to say, on many lines. */
  public static RunEvidence wordy() {
    RunJudge run = new RunJudge(PATIENCE);
    Story.in(run)
        .brokenFrame("🙂\n\ud83d\u2028".repeat(100))
        .fails("send", "🙂".repeat(999))
        .ends();
    return run.evidence();
  }

  /** A run in which more went wrong than there is room for: 3 findings too many. */
  public static RunEvidence tooMuch() {
    RunJudge run = new RunJudge(PATIENCE);
    broken(run, Tally.MOST_FINDINGS + 1);
    broken(run, 2);
    return run.evidence();
  }

  private static void broken(RunJudge run, int frames) {
    Story story = Story.in(run);
    for (int i = 0; i < frames; i++) {
      story.brokenFrame("no JSON");
    }
    story.ends();
  }

  /** What the court says of a run of a generator that kept up, or did not, with these limits. */
  public static Ruling ruling(
      RunEvidence evidence, GeneratorHealth generator, LatencyLimit... limits) {
    return Court.rule(
        evidence, new Circumstances(List.of(limits), true, generator, Optional.empty()));
  }

  private static Story whole(Story story) {
    return story
        .after(5 * MS)
        .sends(1)
        .after(12 * MS)
        .accepted(1)
        .after(3 * MS)
        .echo(1)
        .after(1_235 * MS)
        .reply("r1");
  }

  /** A limit that these runs keep. */
  public static LatencyLimit kept() {
    return new LatencyLimit(Leg.ECHO, "p99", 250);
  }
}
