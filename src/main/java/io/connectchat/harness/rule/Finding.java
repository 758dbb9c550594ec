package io.connectchat.harness.rule;

/**
 * One breach of a rule.
 *
 * @param rule the rule's id
 * @param conversation the customer's name
 * @param explanation one line: which message, what was expected, what came
 * @param nanos when it was noticed, in nanoseconds of the run's monotonic clock
 */
public record Finding(String rule, String conversation, String explanation, long nanos) {}
