package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.Connection;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.StartedChat;
import io.netty.channel.EventLoop;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the parts of one customer share: how its chat stands, and its way to the service. */
final class Context {
  private final String token;
  private final EventLoop loop;
  private final Transport transport;
  private final HttpPool http;
  private final Alarms alarms;
  private final Target target;
  private final Observer observer;
  private final Retry retry;
  private final SplittableRandom random;
  private final Inbox inbox;

  private Optional<StartedChat> chat = Optional.empty();
  private Optional<Connection> connection = Optional.empty();
  private int connections;
  private boolean leaving;
  private boolean ended;
  private boolean answered = true;

  Context(
      String token,
      EventLoop loop,
      Transport transport,
      Target target,
      Observer observer,
      Retry retry,
      long seed) {
    this.token = token;
    this.loop = loop;
    this.transport = transport;
    this.http = transport.http(loop);
    this.alarms = transport.alarms(loop);
    this.target = target;
    this.observer = observer;
    this.retry = retry;
    this.random = new SplittableRandom(seed);
    this.inbox = new Inbox(alarms, transport::nanos);
  }

  String token() {
    return token;
  }

  EventLoop loop() {
    return loop;
  }

  Transport transport() {
    return transport;
  }

  Limits limits() {
    return transport.limits();
  }

  Target target() {
    return target;
  }

  Inbox inbox() {
    return inbox;
  }

  long nanos() {
    return transport.nanos();
  }

  Alarms alarms() {
    return alarms;
  }

  Alarms.Alarm after(long delayNanos, Runnable act) {
    return alarms.after(delayNanos, act);
  }

  CompletableFuture<Void> pause(long delayNanos) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    after(delayNanos, () -> over.complete(null));
    return over;
  }

  SplittableRandom random() {
    return random;
  }

  void saw(Observation observation) {
    observer.saw(observation);
  }

  Observer observer() {
    return observer;
  }

  Optional<StartedChat> chat() {
    return chat;
  }

  StartedChat startedChat() {
    return chat.orElseThrow();
  }

  void started(StartedChat started) {
    chat = Optional.of(started);
  }

  Optional<Connection> connection() {
    return connection;
  }

  void connected(Connection made) {
    connection = Optional.of(made);
    connections++;
  }

  /** How many connections the customer has had; each came with a token of its own. */
  int connections() {
    return connections;
  }

  /** A chat was started that has not ended and that the customer is not leaving. */
  boolean isInChat() {
    return chat.isPresent() && !ended && !leaving;
  }

  void leaves() {
    leaving = true;
  }

  boolean isEnded() {
    return ended;
  }

  void ended() {
    ended = true;
  }

  boolean isAnswered() {
    return answered;
  }

  /** A request of the Participant Service with the customer's newest ConnectionToken. */
  Request participant(Operation operation, byte[] body) {
    return target.participant(operation, connection.orElseThrow().connectionToken(), body);
  }

  /**
   * Makes a call, and makes it again as the customer's client does. The outcome spans all attempts.
   *
   * @param message the number of the message that the call is for, or 0
   */
  CompletableFuture<Call> call(int message, Request request) {
    return call(message, request.operation(), () -> request);
  }

  /**
   * A call that waits for its turn where calls are paced; the wait is none of its time.
   *
   * @param request made when the call is, since a signature holds for a short while only
   */
  CompletableFuture<Call> call(int message, Operation operation, Supplier<Request> request) {
    long wait = transport.pacing().reserve(operation.title(), nanos());
    return wait == 0
        ? attempt(new Attempt(request.get(), message, 1, nanos(), false))
        : pause(wait)
            .thenCompose(now -> attempt(new Attempt(request.get(), message, 1, nanos(), false)));
  }

  private CompletableFuture<Void> turn(Operation operation) {
    long wait = transport.pacing().reserve(operation.title(), nanos());
    return wait == 0 ? CompletableFuture.completedFuture(null) : pause(wait);
  }

  /**
   * @param since when the first one began
   * @param unsure whether an earlier one had no answer, so that it may have been taken
   */
  private record Attempt(Request request, int message, int number, long since, boolean unsure) {
    Attempt next(Answer answer) {
      boolean maybeTaken = unsure || answer instanceof Answer.Unsure;
      return new Attempt(request, message, number + 1, since, maybeTaken);
    }

    /** A refusal of this attempt says nothing about one that had no answer. */
    Answer outcome(Answer answer) {
      return unsure && !(answer instanceof Answer.Accepted)
          ? new Answer.Unsure(
              answer.inWords() + " after an attempt without an answer", answer.raw())
          : answer;
    }
  }

  private CompletableFuture<Call> attempt(Attempt attempt) {
    long startNanos = nanos();
    return http.send(attempt.request()).thenCompose(answer -> ended(attempt, startNanos, answer));
  }

  private CompletableFuture<Call> ended(Attempt attempt, long startNanos, Answer answer) {
    long now = nanos();
    Operation operation = attempt.request().operation();
    if (transport.keepsRaw()) {
      observer.saw(
          Exchanges.of(attempt.request(), answer, startNanos, now, transport.clock().instant()));
    }
    if (!transport.keepsRaw()
        && answer instanceof Answer.Refused refused
        && Refusals.tell(refused)) {
      observer.saw(Refusals.of(attempt.request(), this, now));
    }
    if (retry.again(answer, attempt.number())) {
      long pause = retry.pauseNanos(answer, attempt.number(), random);
      observer.saw(
          new Observation.Retried(
              operation, attempt.message(), attempt.number(), startNanos, now, answer, pause));
      return pause(pause)
          .thenCompose(again -> turn(operation))
          .thenCompose(go -> attempt(attempt.next(answer)));
    }
    Answer outcome = attempt.outcome(answer);
    Call call = new Call(operation, attempt.message(), attempt.since(), now, outcome);
    answered = answer instanceof Answer.Accepted || answer instanceof Answer.Refused;
    observer.saw(call);
    return CompletableFuture.completedFuture(call);
  }

  /** What an accepted call answered; any other call is a {@link StepFailed}. */
  static <T> Timed<T> accepted(Call call, Function<String, T> read) {
    String came = call.answer().inWords();
    if (call.answer() instanceof Answer.Accepted accepted) {
      try {
        return new Timed<>(read.apply(accepted.body()), call.startNanos(), call.nanos());
      } catch (MalformedAnswer e) {
        came = e.came();
      }
    }
    throw new StepFailed(
        Expected.of("200 from " + call.operation().title()), came, call.startNanos(), call.nanos());
  }

  /** A step that the chat needs: its failure is an observation. */
  <T> CompletableFuture<T> step(String step, CompletableFuture<T> outcome) {
    return outcome.whenComplete(
        (done, failure) -> {
          if (failure != null) {
            StepFailed failed = StepFailed.of(failure, nanos());
            observer.saw(new Observation.Failed(step, failed.getMessage(), failed.endNanos()));
          }
        });
  }

  /** What a chat frame is about; empty for a frame of another kind. */
  static Optional<Item> item(FrameIn frame) {
    return frame.frame() instanceof Frame.Chat chat ? Optional.of(chat.item()) : Optional.empty();
  }
}
