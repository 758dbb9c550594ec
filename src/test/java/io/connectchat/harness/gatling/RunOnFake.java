package io.connectchat.harness.gatling;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.judge.Circumstances;
import io.connectchat.harness.judge.Court;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.SettingsSources;
import io.connectchat.harness.target.Ledger;
import io.connectchat.harness.target.start.Starts;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.ConnectChatMockBuilder;
import io.connectchat.mock.journal.JournalEntry;
import io.gatling.javaapi.core.Session;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
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

/**
 * A run on a fake from its settings to its ruling, step by step as a simulation has it, without
 * Gatling: customers come at once, say so many messages, and go.
 */
final class RunOnFake implements AutoCloseable {
  private static final long MOST_SECONDS = SafetyNet.SECONDS;
  private static final int OK = 200;

  private final ConnectChatMock fake;
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Settings settings;
  private final ReachedTarget reached;
  private final ChatRun run;
  private boolean abandons;
  private int afterTheEnd;

  /**
   * @param folder below which the ledger of open chats is written
   * @param settings by turns name and value
   */
  RunOnFake(Path folder, ConnectChatMockBuilder fake, String... settings) throws Exception {
    this.fake = fake.start();
    Map<String, String> given = new HashMap<>();
    given.put("chat.endpoint", this.fake.url().toString());
    given.put("chat.seed", "42");
    for (int i = 0; i < settings.length; i += 2) {
      given.put(settings[i], settings[i + 1]);
    }
    this.settings =
        Settings.load(
            SettingsSources.of(given, Map.of(), folder),
            "RunOnFake",
            Map.of("chat.thinkTime", "0ms"));
    Transport transport =
        Transport.of(
            Optional.empty(),
            Limits.of(
                this.settings.requestTimeout(),
                this.settings.echoTimeout(),
                this.settings.replyTimeout()));
    String id = UUID.randomUUID().toString();
    FirstCustomer.Way way = new FirstCustomer.Way(id, Starts.of(this.settings), Optional.empty());
    this.reached = ReachedTarget.of(this.settings, transport, way);
    this.run =
        Launch.run(id, this.settings, Wording.of(this.settings), transport, reached, () -> {});
    Path own = Files.createTempDirectory(folder, "run");
    run.ledger().orElseThrow().opened(Ledger.open(own, reached.entry(run.id(), this.settings)));
  }

  /** Customers go without a word when they have said all. */
  void abandonAfterMessages() {
    abandons = true;
  }

  /** Customers say this message, and those after it, when chat.ended has reached them. */
  void waitForTheEndBefore(int message) {
    afterTheEnd = message;
  }

  private static CompletableFuture<Timed<Void>> ended(Visit visit) {
    CompletableFuture<Timed<Void>> ended = new CompletableFuture<>();
    look(visit, ended);
    return ended;
  }

  private static void look(Visit visit, CompletableFuture<Timed<Void>> ended) {
    if (visit.customer().isInChat()) {
      visit.loop().schedule(() -> look(visit, ended), 5, TimeUnit.MILLISECONDS);
    } else {
      ended.complete(Step.UNNAMED);
    }
  }

  /** Customers whose visit is kept in memory. */
  int present() {
    return run.present().size();
  }

  /** Chats that go on at the fake. */
  long openContacts() {
    long started = calls("StartChatContact");
    return started - calls("StopContact") - calls("DisconnectParticipant");
  }

  private long calls(String operation) {
    return fake.journal().stream()
        .filter(entry -> entry.kind() == JournalEntry.Kind.CALL)
        .filter(entry -> operation.equals(entry.details().get("operation")))
        .filter(entry -> Integer.valueOf(OK).equals(entry.details().get("status")))
        .count();
  }

  /** The end of the run. */
  void farewell() throws Exception {
    Farewell.toAll(run, false, 1_000).get(MOST_SECONDS, TimeUnit.SECONDS);
  }

  /** Lets customers come, and waits until the last has gone. */
  Ruling customers(int number) throws Exception {
    List<CompletableFuture<Session>> all = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      EventLoop loop = loops.next();
      Session session =
          new Session(io.gatling.core.session.Session$.MODULE$.apply("customers", i, loop));
      CompletableFuture<Session> at = CompletableFuture.completedFuture(session);
      for (Step step : steps()) {
        at = at.thenComposeAsync(before -> act(step, before), loop);
      }
      all.add(at);
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .get(MOST_SECONDS, TimeUnit.SECONDS);
    return Court.rule(
        evidence(),
        new Circumstances(
            Conclusion.limits(settings), false, run.generator().health(), Optional.empty()));
  }

  private CompletableFuture<Session> act(Step step, Session session) {
    Step.Outcome outcome = step.act().act(run, session);
    CompletableFuture<? extends Timed<?>> done = outcome.waits() ? outcome.done() : Visit.nothing();
    return done.handle((timed, failure) -> outcome.session());
  }

  /** As {@link Chat#conversation} has them. */
  private List<Step> steps() {
    long thinks = settings.thinkTime().toNanos();
    List<Step> steps = new ArrayList<>();
    steps.add(Step.start("start", (session, chat) -> chat));
    steps.add(Step.of("connection", Visit::connection));
    steps.add(Step.of("socket open", Visit::socketOpen));
    steps.add(Step.of("subscribe ack", Visit::subscribe));
    for (int message = 1; message <= settings.messages(); message++) {
      if (message == afterTheEnd) {
        steps.add(Step.of("chat ended", RunOnFake::ended));
      }
      steps.add(Step.of("think", visit -> visit.saying().think(thinks)));
      steps.add(Step.send("send", session -> ChatMessage.plain(Visit.of(session).saying().text())));
      steps.add(Step.aside("transcript midway", visit -> visit.readings().midway()));
      steps.add(Step.of("message echo", visit -> visit.saying().awaitEcho()));
    }
    if (abandons) {
      steps.add(Step.of("abandon", Visit::abandon));
    }
    steps.add(Step.of("settle", visit -> new Departure(visit).settle()));
    steps.add(Step.of("transcript", visit -> new Departure(visit).transcript()));
    steps.add(Step.of("settle", visit -> new Departure(visit).settle()));
    steps.add(Step.of("disconnect", visit -> new Departure(visit).disconnect()));
    steps.add(Step.of("end", Visit::end));
    return steps;
  }

  RunEvidence evidence() {
    return run.judge().evidence();
  }

  LatencySummary latency(Leg leg) {
    return evidence().latency().get(leg);
  }

  /** What was found, one line each. */
  List<String> found() {
    return evidence().sums().findings().stream()
        .map(finding -> finding.rule() + " " + finding.explanation())
        .toList();
  }

  /** What the fake's journal says of the faults that fired. */
  List<JournalEntry> faults() {
    return fake.journal().stream()
        .filter(entry -> entry.kind() == JournalEntry.Kind.FAULT)
        .toList();
  }

  @Override
  public void close() {
    reached.close();
    fake.close();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
