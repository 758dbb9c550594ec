package io.connectchat.harness.report;

import io.connectchat.harness.judge.GeneratorHealth;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.judge.load.LoadFindings;

/** All that is reported of a run. */
public record RunSummary(
    RunInfo run,
    Ruling ruling,
    RunEvidence evidence,
    GeneratorHealth generator,
    LoadFindings load,
    RunContext context) {

  /** Of a run whose load was not shaped to show anything. */
  public RunSummary(
      RunInfo run,
      Ruling ruling,
      RunEvidence evidence,
      GeneratorHealth generator,
      RunContext context) {
    this(run, ruling, evidence, generator, LoadFindings.NONE, context);
  }
}
