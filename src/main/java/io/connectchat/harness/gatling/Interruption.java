package io.connectchat.harness.gatling;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a run that is cut short: customers say goodbye, and there is a verdict all the same. */
record Interruption(ChatRun run, Conclusion conclusion, TimelineClock clock) {
  /** How long a customer may still wait for its echoes. */
  private static final long SETTLE_MILLIS = 1_000;

  /** How long the farewell of a few may take in all; a second Ctrl-C does not wait for it. */
  private static final long FAREWELL_SECONDS = 8;

  private static final long LEAVING_SECONDS = 2;

  /** For so many chats each takes a second longer: thousands cannot disconnect at once. */
  private static final int CHATS_A_SECOND = 1_000;

  void end() {
    run.stop();
    int present = run.present().size();
    System.out.printf("%nInterrupted: ending %d chats ...%n", present);
    int more = present / CHATS_A_SECOND;
    await(Farewell.toAll(run, true, SETTLE_MILLIS), FAREWELL_SECONDS + more);
    await(Farewell.leaveBehind(run), LEAVING_SECONDS + more);
    clock.close();
    try {
      conclusion.reach(
          Optional.of(
              "the run was interrupted while "
                  + present
                  + (present == 1 ? " chat was open" : " chats were open")));
    } catch (UncheckedIOException e) {
      System.err.println("connect-chat: " + e.getMessage());
    }
  }

  /** Whoever is not done by then is not waited for: the verdict must come. */
  private static void await(CompletableFuture<Void> done, long seconds) {
    try {
      done.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // What is still open is counted as left open.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
