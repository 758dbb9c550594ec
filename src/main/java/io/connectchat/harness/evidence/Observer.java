package io.connectchat.harness.evidence;

/** Takes in the observations of one conversation, in the order in which they were made. */
@FunctionalInterface
public interface Observer {
  /** Called on the conversation's event loop; must not block and must not throw. */
  void saw(Observation observation);
}
