package io.connectchat.harness.probe;

/** A probe cannot go on; what it has not shown stays unknown. */
final class ProbeOver extends Exception {
  private static final long serialVersionUID = 1L;

  ProbeOver(String why) {
    super(why, null, false, false);
  }
}
