package io.connectchat.harness.judge;

import io.connectchat.harness.rule.RuleResult;
import io.connectchat.harness.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdict on a run.
 *
 * @param reasons why it is not PASS, one line each, the weightiest first
 * @param warnings what should be known and does not change the verdict
 * @param rules how each rule came out
 * @param limits how each latency limit came out
 */
public record Ruling(
    Verdict verdict,
    List<String> reasons,
    List<String> warnings,
    List<RuleResult> rules,
    List<LimitResult> limits) {

  /** Without any latency limit. */
  public Ruling(
      Verdict verdict, List<String> reasons, List<String> warnings, List<RuleResult> rules) {
    this(verdict, reasons, warnings, rules, List.of());
  }

  /** The same with more that should be known. */
  public Ruling warning(List<String> more) {
    List<String> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new Ruling(verdict, reasons, List.copyOf(all), rules, limits);
  }
}
