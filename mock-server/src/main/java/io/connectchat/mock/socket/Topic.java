package io.connectchat.mock.socket;

/** Topics of the frames. Source: protocol notes 3.2 and 3.3. */
final class Topic {
  static final String SUBSCRIBE = "aws/subscribe";
  static final String HEARTBEAT = "aws/heartbeat";
  static final String PING = "aws/ping";
  static final String CHAT = "aws/chat";

  private Topic() {}
}
