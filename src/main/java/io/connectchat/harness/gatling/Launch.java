package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.judge.GeneratorWatch;
import io.connectchat.harness.judge.Patience;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.TargetKind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A run from its settings to its verdict. */
final class Launch {
  private final String simulation;
  private final Settings settings;
  private final GatlingArguments arguments = GatlingArguments.ofProcess();
  private final ReachedTarget reached;
  private final ChatRun run;
  private final Conclusion conclusion;
  private final StartGate gate;
  private final GeneratorSampler sampler;
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean concluded = new AtomicBoolean();

  private Launch(String simulation, Settings settings) {
    this.simulation = simulation;
    this.settings = settings;
    arguments.resultsFolder().ifPresent(RunFolder::check);
    OpenFiles.check(settings.load(), settings.target() == TargetKind.FAKE, OpenFiles.limit());
    Transport transport = transport();
    this.reached = ReachedTarget.of(settings, transport);
    Patience patience =
        new Patience(
            settings.echoTimeout().toNanos(),
            settings.replyTimeout().toNanos(),
            settings.awaitReply());
    GeneratorWatch generator = new GeneratorWatch();
    this.run =
        new ChatRun(
            new Share(settings.transcript().share(), settings.seed()),
            reached.target(),
            transport,
            new RunJudge(patience),
            generator,
            this::gatlingHasStarted);
    this.conclusion = new Conclusion(simulation, settings, run);
    this.gate = StartGate.enter();
    this.sampler = GeneratorSampler.of(generator);
  }

  /** Reads the settings and reaches the target, or ends the process with one line. */
  static Launch of(String simulation, Map<String, String> defaults) {
    try {
      Settings settings = Settings.load(simulation, defaults);
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
      RunFolder.find(simulation, arguments.resultsFolder()).ifPresent(conclusion::folder);
      gate.close();
      sampler.start();
    }
  }

  /** The run is over: the verdict. */
  Ruling conclude() {
    concluded.set(true);
    sampler.close();
    Ruling ruling = conclusion.reach(Optional.empty());
    reached.close();
    return ruling;
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

  /** The process ends. If there is no verdict yet, chats are ended and it comes now. */
  private void interrupted() {
    if (started.get() && concluded.compareAndSet(false, true)) {
      new Interruption(run, conclusion).end();
      reached.close();
    }
  }
}
