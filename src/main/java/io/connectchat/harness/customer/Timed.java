package io.connectchat.harness.customer;

/**
 * A step that was done, and when.
 *
 * @param startNanos when it began, in nanoseconds of the monotonic clock
 * @param endNanos when what it waited for was there
 */
public record Timed<T>(T value, long startNanos, long endNanos) {}
