package io.connectchat.harness.gatling;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ends the chats of customers that are still there, so that nothing is left behind. */
final class Farewell {
  private Farewell() {}

  /**
   * Lets every customer finish the step that it is at, settle what is open, disconnect and go; then
   * ends the chats that customers have abandoned.
   *
   * @param cut whether the run was cut short
   * @param mostMillis how long a customer may still wait for its step, and then for its echoes
   */
  static CompletableFuture<Void> toAll(ChatRun run, boolean cut, long mostMillis) {
    return CompletableFuture.allOf(
            run.present().stream()
                .map(visit -> to(visit, cut, mostMillis))
                .toArray(CompletableFuture[]::new))
        .thenCompose(gone -> run.leftBehind().end(run));
  }

  /** Closes the book on customers that did not get away in time. */
  static CompletableFuture<Void> leaveBehind(ChatRun run) {
    return CompletableFuture.allOf(
        run.present().stream()
            .map(visit -> on(visit, () -> gone(visit, true)))
            .toArray(CompletableFuture[]::new));
  }

  private static CompletableFuture<Void> to(Visit visit, boolean cut, long mostMillis) {
    return on(visit, () -> within(visit.stepDone(), mostMillis))
        .thenCompose(done -> on(visit, () -> within(new Departure(visit).settle(), mostMillis)))
        .thenCompose(settled -> on(visit, () -> new Departure(visit).farewell()))
        .handle((left, failure) -> left)
        .thenCompose(left -> on(visit, () -> gone(visit, cut)));
  }

  private static CompletableFuture<Void> gone(Visit visit, boolean cut) {
    visit.end(cut);
    return CompletableFuture.completedFuture(null);
  }

  private static <T> CompletableFuture<T> within(CompletableFuture<T> what, long mostMillis) {
    return what.copy().completeOnTimeout(null, mostMillis, TimeUnit.MILLISECONDS);
  }

  /** Everything of a customer happens on its event loop; where that is gone, so is all else. */
  private static <T> CompletableFuture<T> on(Visit visit, Supplier<CompletableFuture<T>> act) {
    try {
      return CompletableFuture.supplyAsync(act, visit.loop()).thenCompose(future -> future);
    } catch (RejectedExecutionException e) {
      return act.get();
    }
  }
}
