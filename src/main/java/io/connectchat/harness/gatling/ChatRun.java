package io.connectchat.harness.gatling;

import io.connectchat.harness.diagnosis.DiagnosisBoard;
import io.connectchat.harness.judge.GeneratorWatch;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.report.page.FilmStock;
import io.connectchat.harness.report.timeline.RunTimeline;
import io.connectchat.harness.target.Budget;
import io.connectchat.harness.target.RunLedger;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.target.start.Starts;
import io.netty.channel.EventLoop;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What all customers of a run share, and who of them is there. Thread-safe. */
final class ChatRun {
  private final String id;
  private final long anchorNanos;
  private final long anchorMillis = System.currentTimeMillis();
  private final Share transcripts;
  private final Midway midway;
  private final Starts starts;
  private final Wording wording;
  private final Target target;
  private final Clients clients;
  private final RunJudge judge;
  private final RunTimeline timeline;
  private final FilmStock films;
  private final GeneratorWatch generator;
  private final LoadWatch load;
  private final TargetWatch targetWatch;
  private final Runnable whenStarted;
  private final AtomicInteger arrivals = new AtomicInteger();
  private final Optional<RunLedger> ledger;
  private final Budget budget;
  private final Throttles throttles;
  private final DiagnosisBoard diagnoses = new DiagnosisBoard();
  private final Entries entries = new Entries();
  private final Loops loops = Loops.ofThisMachine();
  private final LeftBehind leftBehind = new LeftBehind();
  private final Set<Visit> present = ConcurrentHashMap.newKeySet();
  private final LoopLag lag;
  private final AtomicBoolean givenUp = new AtomicBoolean();
  private volatile Step lastStep;
  private volatile boolean stopping;

  /**
   * @param id the run's, on every contact
   * @param transcripts whose transcript is read
   * @param midway whose is also read in mid-chat
   * @param starts how chats are started
   * @param wording what customers say by themselves
   * @param budget what may be used up before the run ends
   * @param whenStarted called as soon as Gatling has opened its log, maybe more than once
   */
  ChatRun(
      String id,
      Share transcripts,
      Midway midway,
      Starts starts,
      Wording wording,
      Target target,
      Clients clients,
      RunJudge judge,
      RunTimeline timeline,
      FilmStock films,
      GeneratorWatch generator,
      LoadWatch load,
      TargetWatch targetWatch,
      Budget budget,
      Throttles throttles,
      Runnable whenStarted) {
    this.id = id;
    this.transcripts = transcripts;
    this.midway = midway;
    this.starts = starts;
    this.wording = wording;
    this.target = target;
    this.clients = clients;
    this.anchorNanos = nanos();
    this.judge = judge;
    this.timeline = timeline;
    this.films = films;
    this.generator = generator;
    this.load = load;
    this.targetWatch = targetWatch;
    this.budget = budget;
    this.throttles = throttles;
    this.whenStarted = whenStarted;
    this.ledger = target.name().equals("fake") ? Optional.empty() : Optional.of(new RunLedger(id));
    this.lag = new LoopLag(generator, this::nanos, () -> stopping);
  }

  String id() {
    return id;
  }

  Starts starts() {
    return starts;
  }

  Wording wording() {
    return wording;
  }

  Target target() {
    return target;
  }

  Clients clients() {
    return clients;
  }

  RunJudge judge() {
    return judge;
  }

  RunTimeline timeline() {
    return timeline;
  }

  FilmStock films() {
    return films;
  }

  GeneratorWatch generator() {
    return generator;
  }

  LoadWatch load() {
    return load;
  }

  /** The ledger of the chats that are open; the embedded fake, which ends with us, has none. */
  Optional<RunLedger> ledger() {
    return ledger;
  }

  Budget budget() {
    return budget;
  }

  Throttles throttles() {
    return throttles;
  }

  /** Why customers failed. */
  DiagnosisBoard diagnoses() {
    return diagnoses;
  }

  /** What goes into Gatling's statistics. */
  Entries entries() {
    return entries;
  }

  /** Where customers live. */
  Loops loops() {
    return loops;
  }

  void gatlingHasStarted() {
    whenStarted.run();
  }

  /** The monotonic clock of the run and of all its customers. */
  long nanos() {
    return clients.transport().nanos();
  }

  /** Wall-clock time of a monotonic one, in milliseconds since 1970, as Gatling wants it. */
  long epochMillis(long nanos) {
    return anchorMillis + Math.floorDiv(nanos - anchorNanos, 1_000_000L);
  }

  /** A customer comes. */
  Visit arrive(EventLoop loop) {
    lag.watch(loop);
    int number = arrivals.incrementAndGet();
    load.arrived(nanos());
    boolean reads = transcripts.holds(number);
    int readsAfter = reads ? midway.after(number) : 0;
    Visit visit = new Visit(number, loop, reads, readsAfter, this);
    load.talk().ifPresent(talk -> visit.speaks(talk.speaker(number)));
    present.add(visit);
    return visit;
  }

  /** The chats of customers that have gone without a word. */
  LeftBehind leftBehind() {
    return leftBehind;
  }

  void gone(Visit visit) {
    present.remove(visit);
  }

  /** The customers that are there now. */
  Set<Visit> present() {
    return Set.copyOf(present);
  }

  TargetWatch targetWatch() {
    return targetWatch;
  }

  /** How many customers have come. */
  int arrived() {
    return arrivals.get();
  }

  /** The step that comes to the verdict. */
  void endsWith(Step step) {
    lastStep = step;
  }

  Step lastStep() {
    return lastStep;
  }

  /** Whether the run is to be given up now, as its target is gone; true for one caller only. */
  boolean isGivenUp(long nanos) {
    return targetWatch.goneSince(nanos).isPresent() && givenUp.compareAndSet(false, true);
  }

  /** Whether the budget is used up and everybody has gone; true for one caller only. */
  boolean isSpent() {
    return budget.usedUp().isPresent() && present.isEmpty() && givenUp.compareAndSet(false, true);
  }

  /** From now on nobody starts or says anything any more. */
  void stop() {
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }
}
