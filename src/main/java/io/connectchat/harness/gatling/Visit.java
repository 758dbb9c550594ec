package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.StepFailed;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.diagnosis.Course;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.evidence.film.FilmStrip;
import io.connectchat.harness.judge.ConversationJudge;
import io.connectchat.harness.report.timeline.CustomerTrack;
import io.connectchat.harness.rule.Finding;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.harness.wire.StartedChat;
import io.gatling.javaapi.core.Session;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One customer's chat in a run: the customer, its judge, and where it stands. A step for which the
 * chat has already failed does nothing. Used on the customer's event loop only.
 */
final class Visit implements Observer {
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
  private final Course course = Course.ofLoad();
  private final Optional<LedgerKeeper> keeper;
  private final Customer customer;
  private final Saying saying;
  private final Readings readings;

  private boolean starting;
  private boolean over;
  private boolean abandoned;
  private boolean reconnectsByStep;
  private Consumer<Timed<Void>> reconnected = none -> {};
  private Optional<Speaker> speaker = Optional.empty();
  private CompletableFuture<? extends Timed<?>> current = nothing();

  /**
   * @param readsTranscript whether the transcript is reconciled before the disconnect
   * @param readsAfter after which message it is also read in mid-chat; 0 for never
   */
  Visit(int number, EventLoop loop, boolean readsTranscript, int readsAfter, ChatRun run) {
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
    this.saying = new Saying(this, run);
    this.readings = new Readings(this, readsAfter);
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

  /** The monotonic clock of the run. */
  long nanos() {
    return run.nanos();
  }

  /** From 1, in the order of arrival. */
  int number() {
    return number;
  }

  Customer customer() {
    return customer;
  }

  ConversationJudge judge() {
    return judge;
  }

  CustomerTrack track() {
    return track;
  }

  boolean readsTranscript() {
    return readsTranscript;
  }

  /** What the customer says. */
  Saying saying() {
    return saying;
  }

  /** How the customer reads its transcript. */
  Readings readings() {
    return readings;
  }

  boolean hasAbandoned() {
    return abandoned;
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
    if (observation instanceof Observation.Reconnected back && !reconnectsByStep) {
      reconnected.accept(new Timed<>(null, back.startNanos(), back.nanos()));
    }
    if (!over) {
      track.saw(observation);
      film.saw(observation);
      judge.saw(observation);
      course.saw(observation);
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
      long now = nanos();
      saw(new Observation.Failed(step, "broke with " + e, now));
      current = CompletableFuture.failedFuture(StepFailed.because("broke with " + e, now, now));
    }
    return current;
  }

  /** Ends when the step that is under way does. */
  CompletableFuture<Void> stepDone() {
    return current.handle((done, failure) -> null);
  }

  CompletableFuture<? extends Timed<?>> start(UnaryOperator<StartChat> how) {
    track.starting();
    StartChat wanted = how.apply(run.starts().of(number, name, token));
    if (wanted.initialMessage().isPresent() && !run.budget().takeMessage()) {
      wanted = wanted.withoutInitialMessage();
    }
    CompletableFuture<? extends Timed<?>> started = customer.start(wanted);
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

  /** Loses its connection and comes back. */
  CompletableFuture<? extends Timed<?>> reconnect() {
    if (!maySend() || !customer.isInChat()) {
      return nothing();
    }
    reconnectsByStep = true;
    return customer.reconnect().whenComplete((back, failure) -> reconnectsByStep = false);
  }

  /** Whoever wants to know each time that the customer's client has come back by itself. */
  void whenReconnected(Consumer<Timed<Void>> told) {
    reconnected = told;
  }

  /** Goes without a word; the harness ends the chat when the run is over. */
  CompletableFuture<? extends Timed<?>> abandon() {
    if (customer.isInChat()) {
      customer.abandon();
      abandoned = true;
    }
    return nothing();
  }

  /**
   * The customer goes; once.
   *
   * @param cut whether the run was cut short before the chat was over
   */
  void end(boolean cut) {
    if (!over) {
      if (starting) {
        long now = nanos();
        Answer none = new Answer.Unsure("the run was cut short");
        saw(new Observation.Call(Operation.START_CHAT_CONTACT, 0, now, now, none));
      }
      over = true;
      track.gone();
      List<Finding> found = run.judge().close(judge, cut, nanos());
      run.load().found(found);
      found.forEach(finding -> course.found(finding.rule(), finding.explanation()));
      run.diagnoses().examine(name, course);
      run.films().over(number, name, contactId(), film, judge.findings());
      run.gone(this);
    }
  }

  /** The customer goes, its chat being over. */
  CompletableFuture<? extends Timed<?>> end() {
    end(false);
    if (abandoned) {
      contactId().ifPresent(left -> run.leftBehind().add(left, loop));
      return nothing();
    }
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
    return customer.isConnected() && customer.wasSubscribed() && !saying.isGivenUp() && !abandoned;
  }

  static CompletableFuture<Timed<Void>> nothing() {
    return CompletableFuture.completedFuture(Step.UNNAMED);
  }
}
