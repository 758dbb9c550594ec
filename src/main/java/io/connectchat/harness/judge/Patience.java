package io.connectchat.harness.judge;

/**
 * How long an echo and an answer may take, from the message's acceptance, before they count as
 * missing.
 *
 * @param awaitsReplies whether a missing answer counts at all
 */
public record Patience(long echoNanos, long replyNanos, boolean awaitsReplies) {}
