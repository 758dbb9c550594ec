package io.connectchat.harness.gatling;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a run that is cut short: customers say goodbye, and there is a verdict all the same. */
record Interruption(ChatRun run, Conclusion conclusion) {
  /** How long a customer may still wait for its echoes. */
  private static final long SETTLE_MILLIS = 1_000;

  /** How long the farewell may take in all; a second Ctrl-C does not wait for it. */
  private static final long FAREWELL_SECONDS = 8;

  void end() {
    run.stop();
    int present = run.present().size();
    System.out.printf("%nInterrupted: ending %d chats ...%n", present);
    try {
      Farewell.toAll(run, true, SETTLE_MILLIS).get(FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Whoever is not gone by now is counted as left open.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Farewell.leaveBehind(run);
    try {
      conclusion.reach(
          Optional.of("the run was interrupted while " + present + " chats were open"));
    } catch (UncheckedIOException e) {
      System.err.println("connect-chat: " + e.getMessage());
    }
  }
}
