package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.wire.ChatMessage;
import java.util.concurrent.CompletableFuture;

/** What a customer of a run says, when each message is due, and what it waits for then. */
final class Saying {
  /** Sends without an answer, one after the other, after which a customer gives up. */
  private static final int PATIENCE = 2;

  private final Visit visit;
  private final ChatRun run;
  private int messages;
  private int unanswered;
  private long intendedNanos;
  private long lastIntendedNanos;
  private Timed<Void> fromIntended = Step.UNNAMED;
  private boolean lastAccepted;

  Saying(Visit visit, ChatRun run) {
    this.visit = visit;
    this.run = run;
  }

  /** How many messages the customer had to send so far. */
  int messages() {
    return messages;
  }

  /** Whether the service has left so many sends without an answer that the customer gives up. */
  boolean isGivenUp() {
    return unanswered >= PATIENCE;
  }

  /**
   * Waits until the next message is due. The first is due at once, and without any think time there
   * is no schedule that a message could miss.
   */
  CompletableFuture<? extends Timed<?>> think(long thinkNanos) {
    long now = visit.nanos();
    if (thinkNanos == 0) {
      intendedNanos = now;
    } else {
      intendedNanos = intendedNanos == 0 ? Tick.from(now) : intendedNanos + thinkNanos;
    }
    return due(now);
  }

  /** Waits for so long from now; what is sent then was meant to be sent then. */
  CompletableFuture<? extends Timed<?>> pause(long nanos) {
    long now = visit.nanos();
    intendedNanos = nanos == 0 ? now : Tick.from(now + nanos);
    return due(now);
  }

  private CompletableFuture<? extends Timed<?>> due(long now) {
    CompletableFuture<Timed<Void>> due = new CompletableFuture<>();
    // Who may say no more has nothing to think about, and goes.
    if (!visit.isTalking() || run.budget().isUsedUp() || intendedNanos <= now) {
      due.complete(Step.UNNAMED);
    } else {
      long intended = intendedNanos;
      Runnable go =
          () -> {
            run.generator().timer(intended, visit.nanos());
            due.complete(Step.UNNAMED);
          };
      visit.customer().at(intended, go);
    }
    return due;
  }

  /** A text that says whose message it is, and which. */
  String text() {
    long due = intendedNanos == 0 ? visit.nanos() : intendedNanos;
    return run.wording().say(run.id(), visit.number(), messages + 1, run.epochMillis(due));
  }

  CompletableFuture<? extends Timed<?>> send(ChatMessage said) {
    if (visit.hasAbandoned()) {
      // Whoever has gone had nothing more to say.
      return Visit.nothing();
    }
    if (visit.isTalking() && !run.budget().takeMessage()) {
      lastAccepted = false;
      return Visit.nothing();
    }
    messages++;
    lastAccepted = false;
    if (!visit.isTalking()) {
      visit.saw(new Observation.NotSent(messages, visit.nanos()));
      return Visit.nothing();
    }
    long intended = intendedNanos == 0 ? visit.nanos() : intendedNanos;
    lastIntendedNanos = intended;
    return visit
        .customer()
        .send(messages, said, intended)
        .whenComplete(
            (sent, failure) -> {
              lastAccepted = failure == null && !sent.value().isWithheld();
              unanswered = visit.customer().wasAnswered() ? 0 : unanswered + 1;
            });
  }

  CompletableFuture<? extends Timed<?>> awaitEcho() {
    fromIntended = Step.UNNAMED;
    if (!lastAccepted) {
      return Visit.nothing();
    }
    long intended = lastIntendedNanos;
    return visit
        .customer()
        .awaitEcho()
        .thenApply(
            echo -> {
              fromIntended = new Timed<>(null, intended, echo.endNanos());
              return echo;
            });
  }

  /** The last echo, timed from when its message was due. */
  Timed<?> echoFromIntended() {
    return fromIntended;
  }

  CompletableFuture<? extends Timed<?>> awaitReply() {
    return lastAccepted ? visit.customer().awaitReply() : Visit.nothing();
  }
}
