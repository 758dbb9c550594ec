package io.connectchat.harness.contract;

/**
 * What one chat message costs, sent or received.
 *
 * @param usdPerMessage US dollars
 * @param what the offer that it is the price of
 * @param read when the source was read
 * @param source where it stands
 */
public record Price(double usdPerMessage, String what, String read, String source) {}
