package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.StepFailed;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.evidence.film.FilmStrip;
import io.connectchat.harness.judge.ConversationJudge;
import io.connectchat.harness.report.timeline.CustomerTrack;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.Attachment;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Interactive;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.SentItem;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.harness.wire.StartedChat;
import io.gatling.javaapi.core.Session;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

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

  private final int number;
  private final String name;
  private final String token;
  private final boolean readsTranscript;
  private final EventLoop loop;
  private final ChatRun run;
  private final ConversationJudge judge;
  private final CustomerTrack track;
  private final FilmStrip film;
  private final Optional<LedgerKeeper> keeper;
  private final Customer customer;

  private int messages;
  private int unanswered;
  private long intendedNanos;
  private long lastIntendedNanos;
  private Timed<Void> fromIntended = Step.UNNAMED;
  private boolean lastAccepted;
  private boolean starting;
  private boolean over;
  private boolean abandoned;
  private Optional<Speaker> speaker = Optional.empty();
  private CompletableFuture<? extends Timed<?>> current = nothing();

  Visit(int number, EventLoop loop, boolean readsTranscript, ChatRun run) {
    this.number = number;
    this.name = "customer " + number;
    this.token = run.id() + "-" + number;
    this.readsTranscript = readsTranscript;
    this.loop = loop;
    this.run = run;
    this.judge = run.judge().open(name, readsTranscript);
    this.track = run.timeline().arrives();
    this.film = run.films().strip();
    this.keeper = run.ledger().map(ledger -> new LedgerKeeper(ledger, run.target()));
    Target target = keeper.<Target>map(kept -> kept).orElse(run.target());
    this.customer = run.clients().customer(number, name, token, loop, target, this);
  }

  /** The visit of a session. */
  static Visit of(Session session) {
    Visit visit = session.get(KEY);
    if (visit == null) {
      throw new IllegalStateException("a step of a chat before chat.start()");
    }
    return visit;
  }

  /** The customer follows a dialogue. */
  void speaks(Speaker dialogue) {
    speaker = Optional.of(dialogue);
  }

  /** The customer's way through the run's dialogue. */
  Speaker speaker() {
    return speaker.orElseThrow();
  }

  /** The chat that was started; empty when none was. */
  Optional<String> contactId() {
    return customer.chat().map(StartedChat::contactId);
  }

  EventLoop loop() {
    return loop;
  }

  @Override
  public void saw(Observation observation) {
    if (observation instanceof Observation.FrameIn in
        && in.frame() instanceof Frame.Chat chat
        && chat.item().isReply()) {
      run.budget().received();
    }
    run.throttles().saw(observation);
    keeper.ifPresent(kept -> kept.saw(observation));
    if (!over) {
      track.saw(observation);
      film.saw(observation);
      judge.saw(observation);
      if (!judge.findings().isEmpty()) {
        film.keep();
      }
      run.load().saw(observation);
      run.targetWatch().saw(observation);
      speaker.ifPresent(speaks -> speaks.saw(observation, loop));
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

  CompletableFuture<? extends Timed<?>> start(UnaryOperator<StartChat> how) {
    track.starting();
    CompletableFuture<? extends Timed<?>> started =
        customer.start(how.apply(StartChat.of(name, token)));
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
    return due(now);
  }

  /** Waits for so long from now; what is sent then was meant to be sent then. */
  CompletableFuture<? extends Timed<?>> pause(long nanos) {
    long now = System.nanoTime();
    intendedNanos = now + nanos;
    return due(now);
  }

  private CompletableFuture<? extends Timed<?>> due(long now) {
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
    long due = intendedNanos == 0 ? System.nanoTime() : intendedNanos;
    return run.wording().say(run.id(), number, messages + 1, run.epochMillis(due));
  }

  CompletableFuture<? extends Timed<?>> send(ChatMessage said) {
    if (abandoned) {
      // Whoever has gone had nothing more to say.
      return nothing();
    }
    if (maySend() && !run.budget().takeMessage()) {
      lastAccepted = false;
      return nothing();
    }
    messages++;
    lastAccepted = false;
    if (!maySend()) {
      saw(new Observation.NotSent(messages, System.nanoTime()));
      return nothing();
    }
    long intended = intendedNanos == 0 ? System.nanoTime() : intendedNanos;
    lastIntendedNanos = intended;
    return customer
        .send(messages, said, intended)
        .whenComplete(
            (sent, failure) -> lastAccepted = failure == null && !sent.value().isWithheld())
        .whenComplete((sent, failure) -> unanswered = customer.wasAnswered() ? 0 : unanswered + 1);
  }

  CompletableFuture<? extends Timed<?>> awaitEcho() {
    fromIntended = Step.UNNAMED;
    if (!lastAccepted) {
      return nothing();
    }
    long intended = lastIntendedNanos;
    return customer
        .awaitEcho()
        .thenApply(
            echo -> {
              fromIntended = new Timed<>(null, intended, echo.endNanos());
              return echo;
            });
  }

  /** The last echo, timed from when its message was due. */
  CompletableFuture<? extends Timed<?>> echoFromIntended() {
    return CompletableFuture.completedFuture(fromIntended);
  }

  CompletableFuture<? extends Timed<?>> awaitReply() {
    return lastAccepted ? customer.awaitReply() : nothing();
  }

  CompletableFuture<? extends Timed<?>> typing() {
    return maySend() ? customer.typing().thenApply(Visit::sent) : nothing();
  }

  CompletableFuture<? extends Timed<?>> acknowledge() {
    return maySend() ? customer.acknowledge() : nothing();
  }

  CompletableFuture<? extends Timed<?>> read() {
    return maySend() ? customer.read().thenApply(Visit::sent) : nothing();
  }

  CompletableFuture<? extends Timed<?>> attach(Upload file) {
    return maySend() ? customer.attach(file.name(), file.contentType(), file.bytes()) : nothing();
  }

  /** Downloads the latest file of the conversation, if there is one. */
  CompletableFuture<? extends Timed<?>> download() {
    Optional<Attachment> latest = customer.latestAttachment();
    return maySend() && latest.isPresent() ? customer.download(latest.get().id()) : nothing();
  }

  /**
   * Picks an option of the latest interactive message.
   *
   * @param option from 0; of the last one there is, where there are not so many
   */
  CompletableFuture<? extends Timed<?>> pick(int option) {
    return choose(
        latest -> latest.pick(latest.options().get(Math.min(option, latest.options().size() - 1))));
  }

  /** What picking an option of the latest interactive message says; empty where it has none. */
  Optional<ChatMessage> option(String title) {
    return customer.interactive().flatMap(latest -> latest.option(title).map(latest::pick));
  }

  /** The titles of the options of the latest interactive message. */
  List<String> options() {
    return customer.interactive().stream()
        .flatMap(latest -> latest.options().stream())
        .map(Interactive.Option::title)
        .toList();
  }

  /** Answers the latest interactive message with an action. */
  CompletableFuture<? extends Timed<?>> respond(String action) {
    return choose(latest -> latest.response(action));
  }

  private CompletableFuture<? extends Timed<?>> choose(Function<Interactive, ChatMessage> choice) {
    Optional<Interactive> latest =
        customer.interactive().filter(message -> !message.options().isEmpty());
    if (maySend() && latest.isEmpty()) {
      return CompletableFuture.failedFuture(
          StepFailed.because(
              "expected an interactive message with options to pick from, came none",
              System.nanoTime()));
    }
    return latest.isPresent() ? send(choice.apply(latest.get())) : nothing();
  }

  /** Loses its connection and comes back. */
  CompletableFuture<? extends Timed<?>> reconnect() {
    return maySend() && customer.isInChat() ? customer.reconnect() : nothing();
  }

  CompletableFuture<? extends Timed<?>> anotherSocket() {
    return maySend() && customer.isInChat() ? customer.anotherSocket() : nothing();
  }

  /** Goes without a word; the harness ends the chat when the run is over. */
  CompletableFuture<? extends Timed<?>> abandon() {
    if (customer.isInChat()) {
      customer.abandon();
      abandoned = true;
    }
    return nothing();
  }

  /** What an event was that was held back leaves no mark in the statistics. */
  private static Timed<?> sent(Timed<Optional<SentItem>> event) {
    return event.value().isPresent() ? event : Step.UNNAMED;
  }

  /** Waits until each message has its echo and its answer, or has waited for them long enough. */
  CompletableFuture<Timed<Void>> settle() {
    track.leaving();
    // Whoever is about to come back, may still hear what it waits for.
    return customer.connectionSettled().thenCompose(connected -> settleEchoes());
  }

  private CompletableFuture<Timed<Void>> settleEchoes() {
    CompletableFuture<Timed<Void>> settled = new CompletableFuture<>();
    long patience = judge.openFor(System.nanoTime());
    if (patience == 0 || abandoned) {
      settled.complete(Step.UNNAMED);
      return settled;
    }
    judge.whenSettled(() -> settled.complete(Step.UNNAMED));
    loop.schedule(() -> settled.complete(Step.UNNAMED), patience + 1, TimeUnit.NANOSECONDS);
    return settled;
  }

  CompletableFuture<? extends Timed<?>> transcript() {
    if (!readsTranscript || messages == 0 || !customer.isConnected() || abandoned) {
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
    if (!abandoned) {
      customer.leave();
    }
    return nothing();
  }

  /** Leaves the chat, as it is. */
  CompletableFuture<Void> farewell() {
    return (abandoned ? customer.stop() : disconnect()).handle((left, failure) -> null);
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
      run.films().over(number, name, film, judge.findings());
      run.gone(this);
    }
  }

  /** The customer goes, its chat being over. */
  CompletableFuture<? extends Timed<?>> end() {
    if (abandoned) {
      // Its chat goes on: the book on it is closed when somebody has ended it.
      return nothing();
    }
    end(false);
    CompletableFuture<Timed<Void>> gone = new CompletableFuture<>();
    // In a closed model somebody takes the place of whoever goes: not at once where nobody gets in.
    long pause = customer.hasStarted() ? 0 : AFTER_NO_START_NANOS;
    loop.schedule(() -> gone.complete(Step.UNNAMED), pause, TimeUnit.NANOSECONDS);
    return gone;
  }

  /** Whether the customer can still say something. */
  boolean isTalking() {
    return maySend();
  }

  private boolean maySend() {
    return customer.isConnected()
        && customer.wasSubscribed()
        && unanswered < PATIENCE
        && !abandoned;
  }

  static CompletableFuture<Timed<Void>> nothing() {
    return CompletableFuture.completedFuture(Step.UNNAMED);
  }
}
