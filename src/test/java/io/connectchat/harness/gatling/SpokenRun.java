package io.connectchat.harness.gatling;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.judge.load.DialogueResult;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Customers who speak a dialogue with the fake and its script, step by step as a simulation lets
 * them, without Gatling.
 */
final class SpokenRun implements AutoCloseable {
  private static final long MOST_SECONDS = SafetyNet.SECONDS;

  private final ConnectChatMock fake;
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final ReachedTarget reached;
  private final ChatRun run;
  private final Talk talk;

  /**
   * @param script of the fake's agent
   * @param dialogue of the customers
   * @param settings besides, by turns name and value
   */
  SpokenRun(Path folder, String script, String dialogue, String... settings) throws IOException {
    Path agent = Files.writeString(folder.resolve("agent.yaml"), script);
    Path spoken = Files.writeString(folder.resolve("dialogue.yaml"), dialogue);
    this.fake = ConnectChatMock.builder().agent("script:" + agent).seed(1).start();
    Map<String, String> given = new HashMap<>();
    given.put("chat.endpoint", fake.url().toString());
    given.put("chat.dialogue", spoken.toString());
    given.put("chat.seed", "42");
    for (int i = 0; i < settings.length; i += 2) {
      given.put(settings[i], settings[i + 1]);
    }
    Settings read =
        Settings.load(
            SettingsSources.of(given, Map.of(), folder),
            "SpokenRun",
            Map.of("chat.thinkTime", "0ms"));
    Transport transport =
        Transport.of(
            Optional.empty(),
            Limits.of(read.requestTimeout(), read.echoTimeout(), read.replyTimeout()));
    this.reached =
        ReachedTarget.of(
            read, transport, new FirstCustomer.Way("run", Starts.of(read), Optional.empty()));
    this.run = Launch.run("run", read, Wording.of(read), transport, reached, () -> {});
    this.talk = run.load().talk().orElseThrow();
    run.ledger().orElseThrow().opened(Ledger.open(folder, reached.entry(run.id(), read)));
  }

  /** Lets customers come, all at once, and waits until the last has gone. */
  DialogueResult customers(int number) throws Exception {
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
    Farewell.toAll(run, false, 1_000).get(MOST_SECONDS, TimeUnit.SECONDS);
    return run.load().findings(false).dialogue().orElseThrow();
  }

  private CompletableFuture<Session> act(Step step, Session session) {
    Step.Outcome outcome = step.act().act(run, session);
    CompletableFuture<? extends Timed<?>> done = outcome.waits() ? outcome.done() : Visit.nothing();
    return done.handle((timed, failure) -> outcome.session());
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.start("start", (session, chat) -> chat));
    steps.add(Step.of("connection", Visit::connection));
    steps.add(Step.of("socket open", Visit::socketOpen));
    steps.add(Step.of("subscribe ack", Visit::subscribe));
    steps.addAll(Dialogues.steps(talk));
    steps.add(Step.of("settle", visit -> new Departure(visit).settle()));
    steps.add(Step.of("transcript", visit -> new Departure(visit).transcript()));
    steps.add(Step.of("disconnect", visit -> new Departure(visit).disconnect()));
    steps.add(Step.of("end", Visit::end));
    return steps;
  }

  RunEvidence evidence() {
    return run.judge().evidence();
  }

  /** How often customers called an operation, as the service saw it. */
  long calls(String operation) {
    return calls().filter(call -> call.details().get("operation").equals(operation)).count();
  }

  /** From the first customer's connection to its first message. */
  long nanosUntilSent() {
    return at("SendMessage") - at("CreateParticipantConnection");
  }

  private long at(String operation) {
    return calls()
        .filter(call -> call.details().get("operation").equals(operation))
        .findFirst()
        .orElseThrow()
        .nanos();
  }

  private Stream<JournalEntry> calls() {
    return fake.journal().stream().filter(entry -> entry.kind() == JournalEntry.Kind.CALL);
  }

  /** What was found, one line each. */
  List<String> found() {
    return evidence().sums().findings().stream()
        .map(finding -> finding.rule() + " " + finding.explanation())
        .toList();
  }

  @Override
  public void close() {
    reached.close();
    fake.close();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
