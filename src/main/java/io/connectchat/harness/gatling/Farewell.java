package io.connectchat.harness.gatling;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Ends the chats of customers that are still there, so that nothing is left behind. */
final class Farewell {
  private Farewell() {}

  /**
   * Lets every customer settle what is open, disconnect and go.
   *
   * @param cut whether the run was cut short
   * @param mostMillis how long a customer may still wait for echoes
   */
  static CompletableFuture<Void> toAll(ChatRun run, boolean cut, long mostMillis) {
    return CompletableFuture.allOf(
        run.present().stream()
            .map(visit -> to(visit, cut, mostMillis))
            .toArray(CompletableFuture[]::new));
  }

  private static CompletableFuture<Void> to(Visit visit, boolean cut, long mostMillis) {
    try {
      return CompletableFuture.supplyAsync(
              () ->
                  visit.settle().completeOnTimeout(Step.UNNAMED, mostMillis, TimeUnit.MILLISECONDS),
              visit.loop())
          .thenCompose(settled -> settled)
          .thenComposeAsync(settled -> visit.disconnect(), visit.loop())
          .handleAsync(
              (done, failure) -> {
                visit.end(cut);
                return null;
              },
              visit.loop());
    } catch (RejectedExecutionException e) {
      // The event loops are gone, and with them everything that could still happen on them.
      visit.end(cut);
      return CompletableFuture.completedFuture(null);
    }
  }

  /** Closes the book on customers that did not get away in time. */
  static void leaveBehind(ChatRun run) {
    run.present().forEach(visit -> visit.end(true));
  }
}
