package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.gatling.calibration.Calibration;
import io.connectchat.harness.gatling.calibration.Reach;
import io.connectchat.harness.judge.GeneratorWatch;
import io.connectchat.harness.judge.Patience;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.report.page.FilmStock;
import io.connectchat.harness.report.timeline.AskedLoad;
import io.connectchat.harness.report.timeline.RunTimeline;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Load;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.TargetKind;
import io.connectchat.harness.target.Ledger;
import io.connectchat.harness.target.start.Starts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A run from its settings to its verdict. */
final class Launch {
  private static final long VERDICT_SECONDS = 10;

  private static final String UNCALIBRATED =
      "connect-chat: the calibration did not get through: not even a responder in this process was"
          + " reached in time, so this machine is busy with something else; the load is tried all"
          + " the same, and what it says about latency may be unknown";

  private final Class<?> simulation;
  private final Settings settings;
  private final GatlingArguments arguments = GatlingArguments.ofProcess();
  private final ReachedTarget reached;
  private final ChatRun run;
  private final Conclusion conclusion;
  private final StartGate gate;
  private final GeneratorSampler sampler;
  private final TimelineClock clock;
  private final Onlookers onlookers;
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean concluded = new AtomicBoolean();
  private final CountDownLatch told = new CountDownLatch(1);
  private volatile Optional<DiskRoom> room = Optional.empty();

  private Launch(Class<?> simulation, Settings settings) {
    this.simulation = simulation;
    this.settings = settings;
    LeakSearch.off();
    arguments
        .unusedReports(System.getProperty("chat.reports", ""))
        .ifPresent(
            line -> {
              throw new BadSetting(line);
            });
    arguments.resultsFolder().ifPresent(RunFolder::check);
    Crowd crowd = Crowd.of(settings.load(), settings.messages(), settings.thinkTime());
    OpenFiles.check(crowd, settings.target() == TargetKind.FAKE, OpenFiles.limit());
    Transport transport = transport();
    calibrate(crowd);
    Wording wording = Wording.of(settings);
    Starts starts = Starts.of(settings);
    String id = UUID.randomUUID().toString();
    this.reached =
        ReachedTarget.of(
            settings, transport, new FirstCustomer.Way(id, starts, arguments.resultsFolder()));
    this.run = run(id, settings, wording, transport, reached, this::gatlingHasStarted);
    this.onlookers = Onlookers.of(simulation.getSimpleName(), settings, run, arguments.byMaven());
    this.conclusion = new Conclusion(simulation, settings, run);
    this.gate = StartGate.enter(transport::nanos);
    this.sampler = GeneratorSampler.of(run.generator(), transport::nanos);
    this.clock = new TimelineClock(run.timeline(), transport::nanos);
  }

  /** What customers share, as the settings have it. */
  static ChatRun run(
      String id,
      Settings settings,
      Wording wording,
      Transport transport,
      ReachedTarget reached,
      Runnable whenStarted) {
    Patience patience =
        new Patience(
            settings.echoTimeout().toNanos(),
            settings.replyTimeout().toNanos(),
            settings.awaitReply());
    GeneratorWatch generator = new GeneratorWatch(settings.target() == TargetKind.FAKE);
    RunJudge judge = new RunJudge(patience);
    LoadWatch load = LoadWatch.of(settings, Conclusion.limits(settings), transport::nanos);
    load.listenTo(judge.latency());
    AskedLoad asked = AskedLoad.of(settings.load()).whileWanted(load::goesOn);
    RunTimeline timeline = new RunTimeline(judge, asked, transport.nanos());
    return new ChatRun(
        id,
        new Share(settings.transcript().share(), settings.seed()),
        new Midway(settings.transcript().midway(), settings.seed(), says(settings, load)),
        Starts.of(settings),
        wording,
        reached.target(),
        Clients.of(settings, transport.paced(reached.pacing())),
        judge,
        timeline,
        new FilmStock(settings.seed(), transport.nanos()),
        generator,
        load,
        new TargetWatch(settings.requestTimeout().toNanos()),
        reached.budget(),
        new Throttles(reached.pacing()),
        whenStarted);
  }

  /** Reads the settings and reaches the target, or ends the process with one line. */
  static Launch of(Class<?> simulation, Map<String, String> defaults) {
    try {
      Settings settings = Settings.load(simulation.getSimpleName(), defaults);
      settings.warnings().forEach(warning -> System.err.println("connect-chat: " + warning));
      Launch launch = new Launch(simulation, settings);
      launch.watchForTheEnd();
      return launch;
    } catch (BadSetting e) {
      throw Exit.now(Exit.USAGE, e.getMessage());
    } catch (Unreachable e) {
      throw Exit.now(Exit.ENVIRONMENT, e.getMessage());
    }
  }

  Settings settings() {
    return settings;
  }

  ChatRun run() {
    return run;
  }

  /** A capacity search asks for more than there is by intention, and notices it by itself. */
  private void calibrate(Crowd crowd) {
    boolean wanted =
        switch (settings.oversight().calibration()) {
          case AUTO -> Reachable.isLarge(crowd) && !(settings.load() instanceof Load.Capacity);
          case TRUE -> true;
          case FALSE -> false;
        };
    if (wanted) {
      Calibration.measure()
          .ifPresentOrElse(
              reach -> calibrated(crowd, reach), () -> System.err.println(UNCALIBRATED));
    }
  }

  private void calibrated(Crowd crowd, Reach reach) {
    if (!(settings.load() instanceof Load.Capacity)) {
      Reachable.refusal(crowd, reach, Reachable.Busy.now())
          .ifPresent(
              line -> {
                throw new Unreachable(line);
              });
    }
    System.out.println("calibrated " + Reachable.inWords(crowd, reach));
  }

  private static int says(Settings settings, LoadWatch load) {
    return load.talk().map(Talk::says).orElse(settings.messages());
  }

  private Transport transport() {
    Limits limits =
        Limits.of(settings.requestTimeout(), settings.echoTimeout(), settings.replyTimeout());
    try {
      return Transport.of(settings.caFile(), limits);
    } catch (IllegalArgumentException e) {
      throw Exit.now(Exit.USAGE, e.getMessage());
    }
  }

  /** Called for each step that Gatling builds: its folder is there, and customers come soon. */
  private void gatlingHasStarted() {
    if (started.compareAndSet(false, true)) {
      Optional<Path> folder = RunFolder.find(simulation.getSimpleName(), arguments.resultsFolder());
      conclusion.begins(folder);
      room = folder.map(written -> new DiskRoom(written, RunFolder::freeBytes));
      room.ifPresent(disk -> run.timeline().tell(moment -> disk.look(run.budget())));
      openLedger(folder);
      gate.close();
      sampler.start();
      clock.start();
      run.load().begin(run.nanos());
      onlookers.start();
    }
  }

  /** Without a ledger nothing is started where something could be left behind. */
  private void openLedger(Optional<Path> folder) {
    if (run.ledger().isEmpty()) {
      return;
    }
    try {
      Path into = folder.orElseThrow(() -> new IOException("Gatling's folder was not found"));
      run.ledger().orElseThrow().opened(Ledger.open(into, reached.entry(run.id(), settings)));
    } catch (IOException e) {
      throw Exit.now(
          Exit.ENVIRONMENT, "the ledger of open chats cannot be written: " + e.getMessage());
    }
  }

  /**
   * The run is over: the verdict. On a full disk, where Gatling would break off over its report,
   * the process ends here with one line.
   *
   * @throws IllegalStateException when the run is being cut short and has its verdict from there
   */
  Ruling conclude() {
    if (!concluded.compareAndSet(false, true)) {
      throw new IllegalStateException("the run was interrupted");
    }
    try {
      sampler.close();
      clock.close();
      run.load().close();
      onlookers.close();
      return conclusion.reach(Optional.empty());
    } finally {
      told.countDown();
      reached.close();
      room.flatMap(DiskRoom::noReport).ifPresent(why -> Exit.now(Exit.ENVIRONMENT, why));
    }
  }

  private void watchForTheEnd() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "connect-chat-interrupted"));
    if (arguments.byMaven()) {
      // A signal to Maven alone does not reach this process, which would run on without it.
      ProcessHandle.current()
          .parent()
          .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(Exit.ENVIRONMENT)));
    }
  }

  /**
   * The process ends. If there is no verdict yet, chats are ended and it comes now; if it is being
   * written, the process waits for it.
   */
  private void interrupted() {
    if (!started.get()) {
      return;
    }
    if (!concluded.compareAndSet(false, true)) {
      awaitVerdict();
      return;
    }
    onlookers.close();
    try {
      new Interruption(run, conclusion, clock).end();
    } finally {
      reached.close();
    }
  }

  private void awaitVerdict() {
    try {
      told.await(VERDICT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
