package io.connectchat.harness.gatling.calibration;

/**
 * What this machine can inject.
 *
 * @param messages a second, each with its echo
 * @param chats a second: started, connected, opened and subscribed
 */
public record Reach(double messages, double chats) {}
