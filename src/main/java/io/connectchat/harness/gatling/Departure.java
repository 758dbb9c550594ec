package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How a customer of a run leaves its chat: what is open settles, the transcript is read. */
record Departure(Visit visit) {

  /** Waits until each message has its echo and its answer, or has waited for them long enough. */
  CompletableFuture<Timed<Void>> settle() {
    visit.track().leaving();
    // Whoever is about to come back, may still hear what it waits for.
    return visit.customer().connectionSettled().thenCompose(connected -> settleEchoes());
  }

  private CompletableFuture<Timed<Void>> settleEchoes() {
    CompletableFuture<Timed<Void>> settled = new CompletableFuture<>();
    long patience = visit.judge().openFor(visit.nanos());
    if (patience == 0 || visit.hasAbandoned()) {
      settled.complete(Step.UNNAMED);
      return settled;
    }
    visit.judge().whenSettled(() -> settled.complete(Step.UNNAMED));
    visit.loop().schedule(() -> settled.complete(Step.UNNAMED), patience + 1, TimeUnit.NANOSECONDS);
    return settled;
  }

  CompletableFuture<? extends Timed<?>> transcript() {
    if (!visit.readsTranscript()
        || visit.saying().messages() == 0
        || !visit.customer().isConnected()
        || visit.hasAbandoned()) {
      return Visit.nothing();
    }
    if (visit.customer().isInChat()) {
      return visit.readings().read();
    }
    // A chat that the other side has ended cannot be read any more: unknown, and said so.
    Answer over = new Answer.Unsent("the chat was over");
    visit.saw(new Observation.TranscriptMissing(over, visit.nanos()));
    return Visit.nothing();
  }

  CompletableFuture<? extends Timed<?>> disconnect() {
    if (visit.customer().isInChat()) {
      return visit.customer().disconnect();
    }
    if (!visit.hasAbandoned()) {
      visit.customer().leave();
    }
    return Visit.nothing();
  }

  /** Leaves the chat, as it is. */
  CompletableFuture<Void> farewell() {
    return (visit.hasAbandoned() ? visit.customer().stop() : disconnect())
        .handle((left, failure) -> null);
  }
}
