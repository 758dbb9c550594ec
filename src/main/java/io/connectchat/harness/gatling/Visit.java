package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.StepFailed;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.judge.ConversationJudge;
import io.connectchat.harness.report.timeline.CustomerTrack;
import io.connectchat.harness.wire.Operation;
import io.gatling.javaapi.core.Session;
import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One customer's chat in a run: the customer, its judge, and where it stands. A step for which the
 * chat has already failed does nothing. Used on the customer's event loop only.
 */
final class Visit implements Observer {
  /** Sends without an answer, one after the other, after which a customer gives up. */
  private static final int PATIENCE = 2;

  /** Where a customer's visit stands in its Gatling session. */
  static final String KEY = "connect-chat.visit";

  private static final long AFTER_NO_START_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private final boolean readsTranscript;
  private final EventLoop loop;
  private final ChatRun run;
  private final ConversationJudge judge;
  private final CustomerTrack track;
  private final Customer customer;

  private int messages;
  private int unanswered;
  private long intendedNanos;
  private boolean lastAccepted;
  private boolean starting;
  private boolean over;
  private CompletableFuture<? extends Timed<?>> current = nothing();

  Visit(String name, String token, EventLoop loop, boolean readsTranscript, ChatRun run) {
    this.name = name;
    this.readsTranscript = readsTranscript;
    this.loop = loop;
    this.run = run;
    this.judge = run.judge().open(name);
    this.track = run.timeline().arrives();
    this.customer = new Customer(name, token, loop, run.transport(), run.target(), this);
  }

  /** The visit of a session. */
  static Visit of(Session session) {
    Visit visit = session.get(KEY);
    if (visit == null) {
      throw new IllegalStateException("a step of a chat before chat.start()");
    }
    return visit;
  }

  EventLoop loop() {
    return loop;
  }

  @Override
  public void saw(Observation observation) {
    if (!over) {
      track.saw(observation);
      judge.saw(observation);
      run.load().saw(observation);
    }
  }

  /** Does a step; whatever goes wrong in it is a failure of this customer, and no hang. */
  CompletableFuture<? extends Timed<?>> acts(
      String step, Supplier<CompletableFuture<? extends Timed<?>>> act) {
    try {
      current = act.get();
    } catch (RuntimeException e) {
      long now = System.nanoTime();
      saw(new Observation.Failed(step, "broke with " + e, now));
      current = CompletableFuture.failedFuture(StepFailed.because("broke with " + e, now));
    }
    return current;
  }

  /** Ends when the step that is under way does. */
  CompletableFuture<Void> stepDone() {
    return current.handle((done, failure) -> null);
  }

  CompletableFuture<? extends Timed<?>> start() {
    track.starting();
    CompletableFuture<? extends Timed<?>> started = customer.start();
    starting = true;
    return started.whenComplete((done, failure) -> starting = false);
  }

  CompletableFuture<? extends Timed<?>> connection() {
    return customer.isInChat() ? customer.connect() : nothing();
  }

  CompletableFuture<? extends Timed<?>> socketOpen() {
    return customer.isConnected() ? customer.open() : nothing();
  }

  CompletableFuture<? extends Timed<?>> subscribe() {
    return customer.isOpen() ? customer.subscribe() : nothing();
  }

  /**
   * Waits until the next message is due. The first is due at once, and without any think time there
   * is no schedule that a message could miss.
   */
  CompletableFuture<? extends Timed<?>> think(long thinkNanos) {
    long now = System.nanoTime();
    intendedNanos = intendedNanos == 0 || thinkNanos == 0 ? now : intendedNanos + thinkNanos;
    CompletableFuture<Timed<Void>> due = new CompletableFuture<>();
    if (!maySend() || intendedNanos <= now) {
      due.complete(Step.UNNAMED);
    } else {
      long intended = intendedNanos;
      Runnable go =
          () -> {
            run.generator().timer(intended, System.nanoTime());
            due.complete(Step.UNNAMED);
          };
      loop.schedule(go, intended - now, TimeUnit.NANOSECONDS);
    }
    return due;
  }

  /** A text that says whose message it is, and which. */
  String defaultText() {
    return "Hello from " + name + ", this is message " + (messages + 1);
  }

  CompletableFuture<? extends Timed<?>> send(String content) {
    messages++;
    lastAccepted = false;
    if (!maySend()) {
      saw(new Observation.NotSent(messages, System.nanoTime()));
      return nothing();
    }
    long intended = intendedNanos == 0 ? System.nanoTime() : intendedNanos;
    return customer
        .send(messages, content, intended)
        .whenComplete((sent, failure) -> lastAccepted = failure == null)
        .whenComplete((sent, failure) -> unanswered = customer.wasAnswered() ? 0 : unanswered + 1);
  }

  CompletableFuture<? extends Timed<?>> awaitEcho() {
    return lastAccepted ? customer.awaitEcho() : nothing();
  }

  CompletableFuture<? extends Timed<?>> awaitReply() {
    return lastAccepted ? customer.awaitReply() : nothing();
  }

  /** Waits until each message has its echo and its answer, or has waited for them long enough. */
  CompletableFuture<Timed<Void>> settle() {
    track.leaving();
    CompletableFuture<Timed<Void>> settled = new CompletableFuture<>();
    long patience = judge.openFor(System.nanoTime());
    if (patience == 0) {
      settled.complete(Step.UNNAMED);
      return settled;
    }
    judge.whenSettled(() -> settled.complete(Step.UNNAMED));
    loop.schedule(() -> settled.complete(Step.UNNAMED), patience + 1, TimeUnit.NANOSECONDS);
    return settled;
  }

  CompletableFuture<? extends Timed<?>> transcript() {
    if (!readsTranscript || messages == 0 || !customer.isConnected()) {
      return nothing();
    }
    if (customer.isInChat()) {
      return customer.transcript();
    }
    // A chat that the other side has ended cannot be read any more: unknown, and said so.
    Answer over = new Answer.Unsent("the chat was over");
    saw(new Observation.TranscriptMissing(over, System.nanoTime()));
    return nothing();
  }

  CompletableFuture<? extends Timed<?>> disconnect() {
    if (customer.isInChat()) {
      return customer.disconnect();
    }
    customer.leave();
    return nothing();
  }

  /** Leaves the chat, as it is. */
  CompletableFuture<Void> farewell() {
    return disconnect().handle((left, failure) -> null);
  }

  /**
   * The customer goes; once.
   *
   * @param cut whether the run was cut short before the chat was over
   */
  void end(boolean cut) {
    if (!over) {
      if (starting) {
        long now = System.nanoTime();
        Answer none = new Answer.Unsure("the run was cut short");
        saw(new Observation.Call(Operation.START_CHAT_CONTACT, 0, now, now, none));
      }
      over = true;
      track.gone();
      run.load().found(run.judge().close(judge, cut, System.nanoTime()));
      run.gone(this);
    }
  }

  /** The customer goes, its chat being over. */
  CompletableFuture<? extends Timed<?>> end() {
    end(false);
    CompletableFuture<Timed<Void>> gone = new CompletableFuture<>();
    // In a closed model somebody takes the place of whoever goes: not at once where nobody gets in.
    long pause = customer.hasStarted() ? 0 : AFTER_NO_START_NANOS;
    loop.schedule(() -> gone.complete(Step.UNNAMED), pause, TimeUnit.NANOSECONDS);
    return gone;
  }

  private boolean maySend() {
    return customer.isConnected() && customer.wasSubscribed() && unanswered < PATIENCE;
  }

  static CompletableFuture<Timed<Void>> nothing() {
    return CompletableFuture.completedFuture(Step.UNNAMED);
  }
}
