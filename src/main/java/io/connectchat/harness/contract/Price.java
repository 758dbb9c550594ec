package io.connectchat.harness.contract;

/**
 * What one of something costs: a chat message, sent or received, or a request to a bot.
 *
 * @param usd US dollars for one
 * @param what the offer that it is the price of
 * @param read when the source was read
 * @param source where it stands
 */
public record Price(double usd, String what, String read, String source) {}
