package io.connectchat.simulations.bench;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.judge.Circumstances;
import io.connectchat.harness.judge.ConversationJudge;
import io.connectchat.harness.judge.Count;
import io.connectchat.harness.judge.Court;
import io.connectchat.harness.judge.GeneratorWatch;
import io.connectchat.harness.judge.Patience;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.rule.Verdict;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.connectchat.mock.ConnectChatMock;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Many small clean runs with seeds of their own, in this process: customers, judge and court. */
final class CleanRuns implements AutoCloseable {
  private static final int CUSTOMERS = 20;
  private static final int MESSAGES = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final Transport transport =
      Transport.of(Optional.empty(), Limits.of(PATIENCE, PATIENCE, PATIENCE));

  static void all(Bench bench, int runs)
      throws IOException, InterruptedException, ExecutionException {
    int passed = 0;
    long findings = 0;
    long echoed = 0;
    try (CleanRuns clean = new CleanRuns()) {
      for (int seed = 1; seed <= runs; seed++) {
        RunEvidence evidence = clean.run(seed);
        findings += evidence.sums().findings().size();
        echoed += evidence.sums().of(Count.ECHOED);
        passed += clean.rule(evidence).verdict() == Verdict.PASS ? 1 : 0;
      }
    }
    bench.claim(
        passed == runs && findings == 0 && echoed == (long) runs * CUSTOMERS * MESSAGES,
        runs + " clean runs of 1,000 messages, seeds 1 to " + runs + ": no finding",
        "%d PASS, %d findings, %d messages echoed".formatted(passed, findings, echoed));
  }

  private Ruling rule(RunEvidence evidence) {
    return Court.rule(
        evidence,
        new Circumstances(List.of(), true, new GeneratorWatch(true).health(), Optional.empty()));
  }

  private RunEvidence run(long seed) throws InterruptedException, ExecutionException {
    RunJudge judge = new RunJudge(new Patience(PATIENCE.toNanos(), PATIENCE.toNanos(), false));
    try (ConnectChatMock fake = ConnectChatMock.builder().agent("echo").seed(seed).start()) {
      Target target =
          new EndpointTarget(
              "endpoint",
              fake.url(),
              fake.url(),
              new Instance("us-east-1", "instance", "flow"),
              SigV4.onLoopback("us-east-1"));
      CompletableFuture.allOf(
              IntStream.rangeClosed(1, CUSTOMERS)
                  .mapToObj(i -> conversation(judge, target, "customer " + i))
                  .toArray(CompletableFuture[]::new))
          .get();
    }
    return judge.evidence();
  }

  private CompletableFuture<Void> conversation(RunJudge run, Target target, String name) {
    EventLoop loop = loops.next();
    ConversationJudge judge = run.open(name);
    Customer customer =
        new Customer(name, UUID.randomUUID().toString(), loop, transport, target, judge);
    CompletableFuture<Void> done = new CompletableFuture<>();
    CompletableFuture.supplyAsync(customer::start, loop)
        .thenCompose(started -> started)
        .thenCompose(started -> customer.connect())
        .thenCompose(connected -> customer.open())
        .thenCompose(opened -> customer.subscribe())
        .thenCompose(subscribed -> talk(customer, loop, 1))
        .thenCompose(said -> customer.transcript())
        .thenCompose(read -> customer.disconnect())
        .handleAsync((left, failure) -> failure, loop)
        .thenAccept(
            failure -> {
              run.close(judge, false, System.nanoTime());
              done.complete(null);
            });
    return done;
  }

  private CompletableFuture<Void> talk(Customer customer, EventLoop loop, int message) {
    if (message > MESSAGES) {
      return CompletableFuture.completedFuture(null);
    }
    return customer
        .send(message, "message " + message + " of many 🙂", System.nanoTime())
        .thenCompose(sent -> customer.awaitEcho())
        .thenComposeAsync(echo -> talk(customer, loop, message + 1), loop);
  }

  @Override
  public void close() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
