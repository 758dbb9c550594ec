package io.connectchat.harness.report;

import io.connectchat.harness.diagnosis.CommonDiagnosis;
import io.connectchat.harness.diagnosis.Unexplained;
import io.connectchat.harness.judge.GeneratorHealth;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.judge.load.LoadFindings;
import java.util.List;

/**
 * All that is reported of a run.
 *
 * @param diagnoses why customers failed, the surest first
 * @param unexplained what was found and none of these explains, what fits most first
 */
public record RunSummary(
    RunInfo run,
    Ruling ruling,
    RunEvidence evidence,
    GeneratorHealth generator,
    LoadFindings load,
    RunContext context,
    List<CommonDiagnosis> diagnoses,
    List<Unexplained> unexplained) {

  /** Of a run whose load was not shaped to show anything. */
  public RunSummary(
      RunInfo run,
      Ruling ruling,
      RunEvidence evidence,
      GeneratorHealth generator,
      RunContext context) {
    this(run, ruling, evidence, generator, LoadFindings.NONE, context, List.of(), List.of());
  }
}
