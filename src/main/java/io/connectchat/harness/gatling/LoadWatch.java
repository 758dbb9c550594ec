package io.connectchat.harness.gatling;

import com.sun.management.UnixOperatingSystemMXBean;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.judge.LatencyLimit;
import io.connectchat.harness.judge.LoadRule;
import io.connectchat.harness.judge.load.CapacitySearch;
import io.connectchat.harness.judge.load.DriftWatch;
import io.connectchat.harness.judge.load.LoadFindings;
import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.LatencySink;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.rule.Finding;
import io.connectchat.harness.settings.Load;
import io.connectchat.harness.settings.LoadShape;
import io.connectchat.harness.settings.Settings;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What shape of load and dialogue are to show, if they are to show anything. Thread-safe. */
final class LoadWatch implements LatencySink, AutoCloseable {
  private final Optional<CapacitySearch> search;
  private final Optional<DriftWatch> drift;
  private final Optional<Talk> talk;
  private final long echoNanos;
  private Optional<ScheduledExecutorService> sampler = Optional.empty();

  private LoadWatch(
      Optional<CapacitySearch> search,
      Optional<DriftWatch> drift,
      Optional<Talk> talk,
      long echoNanos) {
    this.talk = talk;
    this.search = search;
    this.drift = drift;
    this.echoNanos = echoNanos;
  }

  static LoadWatch of(Settings settings, List<LatencyLimit> limits, LongSupplier nanos) {
    Optional<CapacitySearch> search =
        settings.load() instanceof Load.Capacity load
            ? Optional.of(
                new CapacitySearch(load.levels(), load::rate, load.hold().toNanos(), limits, nanos))
            : Optional.empty();
    Optional<DriftWatch> drift =
        settings.shape() == LoadShape.SOAK
            ? Optional.of(drift(settings.load(), nanos))
            : Optional.empty();
    return new LoadWatch(search, drift, Talk.of(settings), settings.echoTimeout().toNanos());
  }

  private static DriftWatch drift(Load load, LongSupplier nanos) {
    Duration rampUp =
        load instanceof Load.Open open ? open.rampUp() : ((Load.Closed) load).rampUp();
    Duration duration =
        (load instanceof Load.Open open ? open.duration() : ((Load.Closed) load).duration())
            .orElseThrow();
    return new DriftWatch(rampUp.toNanos(), duration.toNanos(), nanos);
  }

  /** The dialogue that customers speak, if they speak one. */
  Optional<Talk> talk() {
    return talk;
  }

  void begin(long nanos) {
    drift.ifPresent(
        watch -> {
          watch.begin(nanos);
          ScheduledExecutorService timer =
              Executors.newSingleThreadScheduledExecutor(LoadWatch::daemon);
          timer.scheduleAtFixedRate(() -> sample(watch), 0, 1, TimeUnit.SECONDS);
          sampler = Optional.of(timer);
        });
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "connect-chat-drift");
    thread.setDaemon(true);
    return thread;
  }

  private static void sample(DriftWatch watch) {
    Runtime process = Runtime.getRuntime();
    long files =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0;
    watch.sampled(process.totalMemory() - process.freeMemory(), files);
  }

  /** Is told each latency from now on, if it makes use of them. */
  void listenTo(LatencyBook book) {
    if (search.isPresent() || drift.isPresent()) {
      book.tellEach(this);
    }
  }

  @Override
  public void recorded(Leg leg, long nanos) {
    search.ifPresent(watch -> watch.recorded(leg, nanos));
    drift.ifPresent(watch -> watch.recorded(leg, nanos));
  }

  void arrived(long nanos) {
    search.ifPresent(watch -> watch.arrived(nanos));
  }

  void saw(Observation observation) {
    if (search.isPresent() && observation instanceof Observation.Failed failed) {
      search.get().failed(failed.step() + ": " + failed.why(), failed.nanos());
    }
  }

  /** A customer has gone. */
  void found(List<Finding> findings) {
    search.ifPresent(
        watch ->
            findings.stream()
                .filter(finding -> finding.rule().equals(LoadRule.ECHO.id()))
                .forEach(finding -> watch.undelivered(finding.nanos() - echoNanos)));
  }

  /** Whether more customers are wanted. */
  boolean goesOn() {
    return search.map(CapacitySearch::goesOn).orElse(true);
  }

  LoadFindings findings(boolean interrupted) {
    return new LoadFindings(
        search.map(watch -> watch.result(interrupted)),
        drift.map(DriftWatch::result),
        talk.map(spoken -> spoken.tally().result()));
  }

  @Override
  public void close() {
    sampler.ifPresent(ScheduledExecutorService::shutdownNow);
  }
}
