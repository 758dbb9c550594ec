package io.connectchat.harness.probe;

import io.connectchat.harness.customer.EventLoops;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Verdict;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One pass of probes over a service: the probes that the wanted rules need are played, as many at
 * once as do not disturb each other, and the rules are judged on all that was seen together.
 */
public final class Pass implements AutoCloseable {
  private static final int AT_ONCE = 6;

  private final Stage stage;
  private final List<Rule> rules;
  private final List<Probe> probes;
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          2, new DefaultThreadFactory("probe-io", true), NioIoHandler.newFactory());
  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_ONCE, new DefaultThreadFactory("probe", true));
  private final Map<String, String> reasons = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  private Pass(Place place, List<Rule> rules, Set<String> named, List<Probe> more) {
    this.stage = new Stage(place, loops);
    this.rules = rules;
    this.probes =
        Stream.concat(Probes.ALL.stream().filter(probe -> wanted(probe, named)), more.stream())
            .toList();
  }

  /**
   * A pass for some rules.
   *
   * @param rules those that are judged
   * @param named those that were asked for by their ids, for which the protocol's clocks are waited
   *     for and quotas used up
   */
  public static Pass of(Place place, List<Rule> rules, Set<String> named) {
    return new Pass(place, List.copyOf(rules), Set.copyOf(named), List.of());
  }

  /**
   * A pass that is to be recorded: all probes but those that wait for the protocol's clocks or use
   * up quotas, and one more that does what nobody knows the outcome of.
   *
   * @param rules those that the service is bound by
   */
  public static Pass toRecord(Place place, List<Rule> rules) {
    return new Pass(place, List.copyOf(rules), Set.of(), List.of(new Unknowns()));
  }

  private boolean wanted(Probe probe, Set<String> named) {
    Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
    boolean onlyNamed = probe.onlyWhenNamed(stage);
    if (onlyNamed) {
      probe
          .rules()
          .forEach(
              id ->
                  reasons.putIfAbsent(
                      id, "shown only when it is named, as in --rule " + id + ": " + probe.name()));
    }
    return probe.rules().stream().anyMatch(onlyNamed ? named::contains : ids::contains);
  }

  /**
   * Whether there is a service at all.
   *
   * @return what is there instead, in one line; empty when there is one
   */
  public Optional<String> knock() throws InterruptedException {
    Guest guest = new Guest(stage, new Diary("knock"));
    return Knock.at(guest);
  }

  /** Chats that the probes will start, those that cannot be played left out. */
  public int chats() {
    return probes.stream()
        .filter(probe -> probe.obstacles(stage).isEmpty())
        .mapToInt(Probe::chats)
        .sum();
  }

  /** Messages that the customers will send and the service will take. */
  public int messages() {
    return probes.stream()
        .filter(probe -> probe.obstacles(stage).isEmpty())
        .mapToInt(Probe::messages)
        .sum();
  }

  /** Finds out what the service lets probes do, without a chat. */
  public void lookAround() throws InterruptedException {
    boolean aws = String.valueOf(stage.place().connect().getHost()).endsWith(".amazonaws.com");
    if (!aws && probes.stream().anyMatch(Probe::movesTime)) {
      stage.clockMovable(Time.movable(new Guest(stage, new Diary("look around"))));
    }
  }

  /** Plays, judges, and ends what is open. */
  public PassResult run() throws InterruptedException {
    long start = System.nanoTime();
    Metronome metronome = new Metronome();
    loops.forEach(loop -> metronome.tickOn((EventLoop) loop));
    play(probes.stream().filter(probe -> !probe.movesTime()).toList());
    play(probes.stream().filter(Probe::movesTime).toList());
    endAll();
    stage.diaries().forEach(Diary::closeBook);
    List<Session> sessions = stage.diaries().stream().map(Diary::session).toList();
    metronome.stop();
    History history = new History(sessions, stage.patience(), metronome.stalls());
    return new PassResult(
        rules.stream().map(rule -> new Ruling(rule, judge(rule, history))).toList(),
        history,
        stage.chats().count(),
        leftOpen(),
        sessions.stream().anyMatch(session -> !session.connectionTokens().isEmpty()),
        notes,
        System.nanoTime() - start);
  }

  private Outcome judge(Rule rule, History history) {
    Outcome outcome = rule.judge(history);
    String reason = reasons.get(rule.id());
    return outcome.verdict() == Verdict.UNKNOWN && rule.automatic() && reason != null
        ? Outcome.unknown(reason)
        : outcome;
  }

  private void play(List<Probe> some) throws InterruptedException {
    List<Future<?>> playing = new ArrayList<>();
    for (Probe probe : some) {
      List<String> obstacles = probe.obstacles(stage);
      if (obstacles.isEmpty()) {
        playing.add(threads.submit(() -> play(probe)));
      } else {
        probe.rules().forEach(id -> reasons.put(id, obstacles.get(0)));
      }
    }
    for (Future<?> one : playing) {
      await(one);
    }
  }

  private static void await(Future<?> playing) throws InterruptedException {
    try {
      playing.get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("a probe failed by itself", e.getCause());
    }
  }

  private void play(Probe probe) {
    try {
      probe.play(stage);
    } catch (ProbeOver | NoAnswers over) {
      note(probe.name() + ": stopped, " + over.getMessage());
    } catch (InterruptedException e) {
      note(probe.name() + ": interrupted");
      Thread.currentThread().interrupt();
    }
  }

  private void note(String line) {
    synchronized (notes) {
      notes.add(line);
    }
  }

  /** Ends the chats that are still open: those that nobody connected to are stopped. */
  public void endAll() {
    stage.chats().open().forEach(this::end);
  }

  private void end(String contact, Guest guest) {
    try {
      boolean ended =
          guest.contactId().equals(contact)
              && !guest.connectionToken().isEmpty()
              && guest.disconnect().answered().accepted();
      if (!ended && guest.stop(contact).answered().status() == 410) {
        stage.chats().ended(contact);
      }
      guest.leave();
    } catch (NoAnswers e) {
      note("the chat " + contact + " could not be ended: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops what is under way, and ends the chats that are open. */
  public void abort() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    endAll();
  }

  /** ContactIds of the chats that have not been ended. */
  public List<String> leftOpen() {
    return List.copyOf(stage.chats().open().keySet());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    EventLoops.end(loops);
  }
}
