package io.connectchat.harness.rule;

/**
 * How a rule came out of a run.
 *
 * @param observations how often there was something to judge
 * @param reason why it is UNKNOWN; else empty
 */
public record RuleResult(
    String id,
    String title,
    Level level,
    Verdict verdict,
    long observations,
    long violations,
    String reason) {}
