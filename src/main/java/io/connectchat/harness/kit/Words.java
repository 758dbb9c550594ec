package io.connectchat.harness.kit;

/** What a client has told its user or its log, until somebody asks. */
final class Words {
  private final StringBuilder said = new StringBuilder();

  synchronized void say(Object line) {
    said.append(line).append('\n');
  }

  /** What was said since this was asked last; else empty. */
  synchronized String taken() {
    String all = said.toString();
    said.setLength(0);
    return all;
  }
}
