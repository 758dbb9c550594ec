package io.connectchat.harness.gatling;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;

/**
 * Netty notes down where one buffer in a hundred came from, in case that it is never released: a
 * stack trace each time, which shows in what a message costs. Tests search for leaks; a load run
 * does so only when it is asked to.
 */
final class LeakSearch {
  private static final String ASKED = "io.netty.leakDetection.level";
  private static final String ASKED_AS_BEFORE = "io.netty.leakDetectionLevel";

  private LeakSearch() {}

  /** No search, unless Netty's own property asks for one. */
  static void off() {
    if (System.getProperty(ASKED) == null && System.getProperty(ASKED_AS_BEFORE) == null) {
      ResourceLeakDetector.setLevel(Level.DISABLED);
    }
  }
}
