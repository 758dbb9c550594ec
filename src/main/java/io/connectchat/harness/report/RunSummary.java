package io.connectchat.harness.report;

import io.connectchat.harness.judge.GeneratorHealth;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;

/** All that is reported of a run. */
public record RunSummary(
    RunInfo run, Ruling ruling, RunEvidence evidence, GeneratorHealth generator) {}
