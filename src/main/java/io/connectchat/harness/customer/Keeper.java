package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.wire.Connection;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Requests;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Keeps a customer connected: connects, reconnects with a new URL and fills the gap, and lets a new
 * socket take over before the connection or its token expires.
 */
final class Keeper {
  private static final int FORBIDDEN = 403;

  private final Context context;
  private final Lines lines;
  private final BackFill backFill;
  private final Habits habits;
  private final Consumer<List<Item>> missed;
  private CompletableFuture<Timed<Reconnection>> reconnecting =
      CompletableFuture.completedFuture(null);
  private Alarms.Alarm rotation;

  /**
   * @param missed takes what the gap was filled with
   */
  Keeper(
      Context context, Lines lines, BackFill backFill, Habits habits, Consumer<List<Item>> missed) {
    this.context = context;
    this.lines = lines;
    this.backFill = backFill;
    this.habits = habits;
    this.missed = missed;
  }

  CompletableFuture<Timed<Connection>> connect() {
    return ask().thenApply(this::connected);
  }

  private CompletableFuture<Call> ask() {
    String bearer = context.startedChat().participantToken();
    Operation operation = Operation.CREATE_PARTICIPANT_CONNECTION;
    return context.call(0, context.target().participant(operation, bearer, Requests.connection()));
  }

  private Timed<Connection> connected(Call call) {
    Timed<Connection> made = Context.accepted(call, Connection::read);
    context.connected(made.value());
    return made;
  }

  /** The socket listens: from here on it is renewed in time. */
  void keep() {
    stopRotation();
    Connection connection = context.connection().orElseThrow();
    Duration in =
        habits
            .rotateEvery()
            .orElseGet(() -> Expiry.renewIn(connection, context.transport().clock()));
    rotation = context.after(in.toNanos(), this::rotate);
  }

  private void rotate() {
    if (!context.isInChat() || isReconnecting()) {
      return;
    }
    long startNanos = context.nanos();
    int from = lines.number();
    connect()
        .thenCompose(made -> lines.rotate())
        .whenComplete(
            (to, failure) -> {
              if (failure == null) {
                context.saw(new Observation.Rotated(from, to, startNanos, context.nanos()));
                keep();
              } else if (context.isInChat() && lines.isOpen()) {
                rotation = context.after(BackOff.LONGEST_NANOS, this::rotate);
              }
            });
  }

  /** One more socket beside those that there are. */
  CompletableFuture<Timed<Void>> another() {
    long startNanos = context.nanos();
    if (lines.count() >= Lines.MOST) {
      return CompletableFuture.failedFuture(
          new StepFailed(
              Expected.of("at most " + Lines.MOST + " sockets for a participant"),
              "one more",
              startNanos,
              startNanos));
    }
    return connect()
        .thenCompose(made -> lines.another())
        .thenApply(done -> new Timed<>(null, startNanos, done.endNanos()));
  }

  /** The last socket is gone. */
  void lost(String why) {
    boolean comesBack = habits.reconnects() && context.isInChat() && lines.wasSubscribed();
    if (isReconnecting()) {
      return;
    }
    if (comesBack) {
      begin(why);
    } else {
      stopRotation();
      context.inbox().close(why);
    }
  }

  /** Drops the sockets as a network does that goes away, and comes back. */
  CompletableFuture<Timed<Reconnection>> reconnect() {
    if (!isReconnecting()) {
      lines.cut();
      begin("the network, by a step of the scenario");
    }
    return reconnecting;
  }

  boolean isReconnecting() {
    return !reconnecting.isDone();
  }

  /** Ends when the customer is back, or has given up. */
  CompletableFuture<Void> settled() {
    return reconnecting.handle((done, failure) -> null);
  }

  private void begin(String why) {
    stopRotation();
    long since = context.nanos();
    context.saw(new Observation.ReconnectStarted(why, since));
    CompletableFuture<Timed<Reconnection>> done = new CompletableFuture<>();
    reconnecting = done;
    context
        .step("reconnect", attempt(1, since))
        .whenComplete(
            (back, failure) -> {
              if (failure == null) {
                done.complete(back);
              } else {
                context.inbox().close("a lost connection: " + why);
                done.completeExceptionally(failure);
              }
            });
  }

  private CompletableFuture<Timed<Reconnection>> attempt(int attempt, long since) {
    if (!context.isInChat()) {
      return CompletableFuture.completedFuture(ended(since));
    }
    return ask()
        .thenCompose(
            call -> isEnded(call) ? endedMeanwhile(call, since) : back(call, attempt, since))
        .exceptionallyCompose(
            failure ->
                attempt < BackOff.ATTEMPTS
                    ? context
                        .pause(BackOff.pauseNanos(attempt, context.random()))
                        .thenCompose(go -> attempt(attempt + 1, since))
                    : CompletableFuture.failedFuture(last(failure, attempt, since)));
  }

  private StepFailed last(Throwable failure, int attempts, long since) {
    StepFailed failed = StepFailed.of(failure, context.nanos());
    return new StepFailed(
        new Expected("a new connection", "in " + attempts + " attempts"),
        "at last: " + failed.reason(),
        since,
        failed.endNanos());
  }

  private CompletableFuture<Timed<Reconnection>> back(Call call, int attempt, long since) {
    try {
      connected(call);
    } catch (StepFailed e) {
      return CompletableFuture.failedFuture(new CompletionException(e));
    }
    return lines
        .open()
        .thenCompose(opened -> lines.subscribe())
        .thenCompose(subscribed -> backFill.fill())
        .thenApply(
            items -> {
              long now = context.nanos();
              missed.accept(items);
              context.saw(new Observation.Reconnected(lines.number(), attempt, since, now));
              keep();
              return new Timed<>(Reconnection.BACK, since, now);
            });
  }

  /** As AWS's clients take it: only an ended chat refuses a participant that was connected. */
  private static boolean isEnded(Call call) {
    return call.answer() instanceof Answer.Refused refused && refused.error().status() == FORBIDDEN;
  }

  private CompletableFuture<Timed<Reconnection>> endedMeanwhile(Call call, long since) {
    context.ended();
    context.saw(new Observation.EndedMeanwhile(call.nanos()));
    context.inbox().close("the chat's end, while the customer was away");
    return CompletableFuture.completedFuture(ended(since));
  }

  private Timed<Reconnection> ended(long since) {
    return new Timed<>(Reconnection.ENDED, since, context.nanos());
  }

  void close() {
    stopRotation();
  }

  private void stopRotation() {
    if (rotation != null) {
      rotation.cancel();
      rotation = null;
    }
  }
}
