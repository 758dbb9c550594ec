package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Proof;
import io.connectchat.harness.rule.Finding;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.JournalEntry;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real customers at the real fake: every fault in its journal is found, named, and nothing else.
 */
class PlantedInTheFakeTest {
  private static final int CUSTOMERS = 6;
  private static final int MESSAGES = 40;
  private static final Duration ECHO = Duration.ofSeconds(3);
  private static final Patience PATIENCE = new Patience(ECHO.toNanos(), ECHO.toNanos(), false);
  private static final String RUN = "a3f9c2";

  private final RunJudge run = new RunJudge(PATIENCE);
  private final Set<String> accepted = new HashSet<>();

  @Test
  void everyFaultIsFoundAndNothingElse() throws Exception {
    String plan =
        """
        faults:
          - {fault: alter, of: echo, every: 41}
          - {fault: drop, of: echo, every: 37}
          - {fault: drop, of: reply, every: 43}
          - {fault: duplicate, of: message, every: 31}
          - {fault: leak, of: reply, every: 47}
          - {fault: lose, of: message, every: 29}
        """;
    try (ConnectChatMock fake = ConnectChatMock.builder().faults(plan).start()) {
      converse(fake);
      Journal journal = new Journal(fake.journal());
      Sums sums = run.evidence().sums();

      Set<String> dropped = journal.items("drop");
      Set<String> lost = journal.items("lose");
      assertThat(sums.of(Count.SENT)).isEqualTo(CUSTOMERS * MESSAGES);
      assertThat(sums.doubted()).isZero();
      assertNamed(sums, LoadRule.ECHO, own(dropped));
      assertNamed(sums, LoadRule.REACHED, without(others(dropped), lost));
      assertNamed(sums, LoadRule.ECHO_CONTENT, without(journal.items("alter"), dropped));
      assertNamed(sums, LoadRule.RECORDED, own(lost));
      assertNamed(sums, LoadRule.LIVE_RECORDED, without(others(lost), dropped));
      assertThat(sums.of(Count.DUPLICATED)).isEqualTo(journal.times("duplicate"));
      assertThat(sums.of(Count.CROSS_TALK)).isEqualTo(journal.times("leak")).isPositive();
      assertThat(sums.findings())
          .filteredOn(finding -> finding.rule().equals("RECV-12"))
          .extracting(Finding::explanation)
          .allMatch(words -> words.matches(".*: message \\d+ of customer \\d+ of run " + RUN));
      assertThat(sums.findings())
          .as("nothing else")
          .hasSize(
              Stream.of(LoadRule.values())
                  .filter(LoadRule::failsRun)
                  .mapToInt(rule -> (int) sums.violations(rule))
                  .sum());
    }
  }

  private static void assertNamed(Sums sums, LoadRule rule, Set<String> items) {
    assertThat(items).as(rule.id() + " was planted").isNotEmpty();
    assertThat(
            sums.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .map(finding -> finding.explanation().replaceAll(".*\\(Id ([^,)]+).*", "$1")))
        .containsExactlyInAnyOrderElementsOf(items);
  }

  private Set<String> own(Set<String> items) {
    return items.stream().filter(accepted::contains).collect(Collectors.toSet());
  }

  private Set<String> others(Set<String> items) {
    return without(items, accepted);
  }

  private static Set<String> without(Set<String> items, Set<String> these) {
    return items.stream().filter(item -> !these.contains(item)).collect(Collectors.toSet());
  }

  private void converse(ConnectChatMock fake) throws Exception {
    Instance instance = new Instance("us-east-1", "an-instance", "a-flow");
    Target target =
        new EndpointTarget("test", fake.url(), fake.url(), instance, SigV4.onLoopback("us-east-1"));
    Transport transport = Transport.of(Optional.empty(), Limits.of(SafetyNet.LIMIT, ECHO, ECHO));
    MultiThreadIoEventLoopGroup loops =
        new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try {
      List<CompletableFuture<Void>> chats = new ArrayList<>();
      for (int i = 1; i <= CUSTOMERS; i++) {
        EventLoop loop = loops.next();
        int number = i;
        chats.add(
            CompletableFuture.supplyAsync(() -> chat(number, loop, transport, target), loop)
                .thenCompose(chat -> chat));
      }
      CompletableFuture.allOf(chats.toArray(CompletableFuture[]::new)).get(120, TimeUnit.SECONDS);
    } finally {
      loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
  }

  private CompletableFuture<Void> chat(
      int number, EventLoop loop, Transport transport, Target target) {
    ConversationJudge judge = run.open("customer " + number);
    Customer customer =
        new Customer("customer " + number, "t" + number, loop, transport, target, judge);
    return customer
        .start()
        .thenCompose(done -> customer.connect())
        .thenCompose(done -> customer.open())
        .thenCompose(done -> customer.subscribe())
        .thenCompose(done -> say(customer, number, 1))
        .thenCompose(done -> settled(judge, loop))
        .thenCompose(done -> customer.transcript())
        .thenCompose(done -> settled(judge, loop))
        .thenCompose(done -> customer.disconnect())
        .thenAccept(done -> run.close(judge, false, System.nanoTime()));
  }

  private CompletableFuture<Void> say(Customer customer, int number, int message) {
    if (message > MESSAGES) {
      return CompletableFuture.completedFuture(null);
    }
    String text = Proof.of(RUN, number, message, 0) + " hello";
    return customer
        .send(message, text, System.nanoTime())
        .thenCompose(
            sent -> {
              accepted.add(sent.value().id());
              return say(customer, number, message + 1);
            });
  }

  private static CompletableFuture<Void> settled(ConversationJudge judge, EventLoop loop) {
    CompletableFuture<Void> settled = new CompletableFuture<>();
    long patience = judge.openFor(System.nanoTime());
    judge.whenSettled(() -> settled.complete(null));
    loop.schedule(() -> settled.complete(null), patience + 1, TimeUnit.NANOSECONDS);
    return settled;
  }

  private record Journal(List<JournalEntry> entries) {
    Set<String> items(String fault) {
      return faults(fault).map(entry -> entry.item().orElseThrow()).collect(Collectors.toSet());
    }

    long times(String fault) {
      return faults(fault).count();
    }

    private Stream<JournalEntry> faults(String fault) {
      return entries.stream()
          .filter(entry -> entry.kind() == JournalEntry.Kind.FAULT)
          .filter(entry -> entry.fault().orElse("").equals(fault));
    }
  }
}
