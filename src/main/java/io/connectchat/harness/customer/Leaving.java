package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Requests;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** The end of a chat. */
final class Leaving {
  private final Context context;
  private final BooleanSupplier hears;

  /**
   * @param hears whether the chat's last frame can reach the customer
   */
  Leaving(Context context, BooleanSupplier hears) {
    this.context = context;
    this.hears = hears;
  }

  /**
   * DisconnectParticipant, or StopContact where there is no connection or the disconnect fails;
   * then a moment for the chat's last frame.
   */
  CompletableFuture<Timed<Void>> disconnect() {
    context.leaves();
    CompletableFuture<Timed<Void>> done =
        context.step(
            "disconnect", call().thenApply(answered -> Context.accepted(answered, body -> null)));
    return done.thenCompose(timed -> lastFrame().thenApply(seen -> timed))
        .exceptionallyCompose(
            failure -> stopInstead().thenCompose(x -> CompletableFuture.failedFuture(failure)));
  }

  private CompletableFuture<Call> call() {
    if (context.connection().isEmpty()) {
      return stop();
    }
    byte[] body = Requests.disconnect(context.token());
    return context.call(0, context.participant(Operation.DISCONNECT_PARTICIPANT, body));
  }

  /** StopContact. */
  CompletableFuture<Call> stop() {
    return stop(context.startedChat().contactId());
  }

  /** StopContact of a chat that somebody has left behind. */
  CompletableFuture<Call> stop(String contact) {
    return context.call(0, Operation.STOP_CONTACT, () -> context.target().stop(contact));
  }

  private CompletableFuture<Void> stopInstead() {
    if (context.isEnded() || context.connection().isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    return stop().thenApply(stopped -> null);
  }

  private CompletableFuture<Void> lastFrame() {
    if (context.isEnded() || !hears.getAsBoolean()) {
      return CompletableFuture.completedFuture(null);
    }
    return context
        .inbox()
        .await(
            Expected.of("the chat's end"),
            frame -> Context.item(frame).filter(Item::isChatEnded).isPresent(),
            context.nanos(),
            context.limits().end().toNanos())
        .handle((frame, none) -> null);
  }
}
