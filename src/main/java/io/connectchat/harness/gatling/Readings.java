package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Timed;
import java.util.concurrent.CompletableFuture;

/** How a customer of a run reads its transcript: whole, and one reading after the other. */
final class Readings {
  private final Visit visit;
  private final int after;
  private CompletableFuture<? extends Timed<?>> last = Visit.nothing();

  /**
   * @param after after which message it is read in mid-chat; 0 for never
   */
  Readings(Visit visit, int after) {
    this.visit = visit;
    this.after = after;
  }

  /** Reads it when the reading before is done. */
  CompletableFuture<? extends Timed<?>> read() {
    if (!isPossible()) {
      return Visit.nothing();
    }
    CompletableFuture<Timed<?>> read =
        last.handle((before, failure) -> before)
            .thenCompose(
                before ->
                    isPossible()
                        ? visit.customer().transcript().thenApply(items -> (Timed<?>) items)
                        : CompletableFuture.completedFuture(Step.UNNAMED));
    last = read;
    return read;
  }

  private boolean isPossible() {
    return visit.customer().isInChat() && visit.customer().isConnected() && !visit.hasAbandoned();
  }

  /** Reads it in mid-chat, if that is this customer's turn after its last message. */
  CompletableFuture<? extends Timed<?>> midway() {
    return after > 0 && after == visit.saying().messages() ? read() : Visit.nothing();
  }
}
