package io.connectchat.harness.gatling;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.SettingsSources;
import io.connectchat.harness.target.Ledger;
import io.connectchat.harness.target.start.Starts;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.JournalEntry;
import io.gatling.javaapi.core.Session;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A run on a fake from its settings to its evidence, step by step as a simulation has it, without
 * Gatling. Closes the fake, too.
 */
final class StagedRun implements AutoCloseable {
  private final ConnectChatMock fake;
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Settings settings;
  private final ReachedTarget reached;
  private final ChatRun run;

  /**
   * @param folder below which the ledger of open chats is written
   * @param given settings by turns name and value
   */
  StagedRun(Path folder, ConnectChatMock fake, String... given) throws IOException {
    this.fake = fake;
    this.settings = settings(folder, fake, given);
    Transport transport =
        Transport.of(
            Optional.empty(),
            Limits.of(settings.requestTimeout(), settings.echoTimeout(), settings.replyTimeout()));
    String id = UUID.randomUUID().toString();
    FirstCustomer.Way way = new FirstCustomer.Way(id, Starts.of(settings), Optional.empty());
    this.reached = ReachedTarget.of(settings, transport, way);
    this.run = Launch.run(id, settings, Wording.of(settings), transport, reached, () -> {});
    Path own = Files.createTempDirectory(folder, "run");
    run.ledger().orElseThrow().opened(Ledger.open(own, reached.entry(run.id(), settings)));
  }

  private static Settings settings(Path folder, ConnectChatMock fake, String... given) {
    Map<String, String> all = new HashMap<>();
    all.put("chat.endpoint", fake.url().toString());
    all.put("chat.seed", "42");
    for (int i = 0; i < given.length; i += 2) {
      all.put(given[i], given[i + 1]);
    }
    return Settings.load(
        SettingsSources.of(all, Map.of(), folder), "StagedRun", Map.of("chat.thinkTime", "0ms"));
  }

  Settings settings() {
    return settings;
  }

  ChatRun run() {
    return run;
  }

  /** Lets customers come, all at once, and waits until each has done all steps. */
  void play(int customers, List<Step> steps) throws Exception {
    List<CompletableFuture<Session>> all = new ArrayList<>();
    for (int i = 1; i <= customers; i++) {
      EventLoop loop = loops.next();
      Session session =
          new Session(io.gatling.core.session.Session$.MODULE$.apply("customers", i, loop));
      CompletableFuture<Session> at = CompletableFuture.completedFuture(session);
      for (Step step : steps) {
        at = at.thenComposeAsync(before -> act(step, before), loop);
      }
      all.add(at);
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .get(SafetyNet.SECONDS, TimeUnit.SECONDS);
  }

  /** Whom the budget has turned away at the start does nothing more. */
  private CompletableFuture<Session> act(Step step, Session session) {
    if (!step.comes() && !session.contains(Visit.KEY)) {
      return CompletableFuture.completedFuture(session);
    }
    Step.Outcome outcome = step.act().act(run, session);
    CompletableFuture<? extends Timed<?>> done = outcome.waits() ? outcome.done() : Visit.nothing();
    return done.handle((timed, failure) -> outcome.session());
  }

  /** The end of the run. */
  void farewell() throws Exception {
    Farewell.toAll(run, false, 1_000).get(SafetyNet.SECONDS, TimeUnit.SECONDS);
  }

  RunEvidence evidence() {
    return run.judge().evidence();
  }

  /** What was found, one line each. */
  List<String> found() {
    return evidence().sums().findings().stream()
        .map(finding -> finding.rule() + " " + finding.explanation())
        .toList();
  }

  /** What the fake's journal has of a kind. */
  Stream<JournalEntry> journal(JournalEntry.Kind kind) {
    return fake.journal().stream().filter(entry -> entry.kind() == kind);
  }

  /** How customers called an operation, as the service saw it. */
  Stream<JournalEntry> calls(String operation) {
    return journal(JournalEntry.Kind.CALL)
        .filter(call -> operation.equals(call.details().get("operation")));
  }

  @Override
  public void close() {
    reached.close();
    fake.close();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
