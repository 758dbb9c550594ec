package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Clocks;
import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.evidence.Proof;
import io.connectchat.harness.rule.Finding;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.Frame;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real customers at the real fake: every fault in its journal is found, named, and nothing else.
 */
class PlantedInTheFakeTest {
  private static final int CUSTOMERS = 6;
  private static final int MESSAGES = 40;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Patience PATIENCE = new Patience(HOUR.toNanos(), HOUR.toNanos(), false);
  private static final String RUN = "a3f9c2";

  private final RunJudge run = new RunJudge(PATIENCE);
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private final AtomicInteger frames = new AtomicInteger();
  private final AtomicLong ahead = new AtomicLong();

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

  /** Nobody's patience ends by itself: when all that comes has come, an hour goes by. */
  private void converse(ConnectChatMock fake) throws Exception {
    Instance instance = new Instance("us-east-1", "an-instance", "a-flow");
    Target target =
        new EndpointTarget("test", fake.url(), fake.url(), instance, SigV4.onLoopback("us-east-1"));
    Transport transport =
        Clocks.nanos(
            Transport.of(Optional.empty(), Limits.of(SafetyNet.LIMIT, HOUR, HOUR)), this::nanos);
    MultiThreadIoEventLoopGroup loops =
        new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try {
      List<Chat> chats = new ArrayList<>();
      for (int i = 1; i <= CUSTOMERS; i++) {
        chats.add(chat(i, loops.next(), transport, target));
      }
      all(chats, this::comesAndSpeaks);
      awaitAllThatComes(fake);
      anHourGoesBy();
      all(chats, chat -> chat.customer().transcript());
      anHourGoesBy();
      all(chats, chat -> chat.customer().disconnect());
      all(chats, this::isOver);
    } finally {
      loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
  }

  private record Chat(int number, EventLoop loop, Customer customer, ConversationJudge judge) {}

  private long nanos() {
    return System.nanoTime() + ahead.get();
  }

  private void anHourGoesBy() {
    ahead.addAndGet(HOUR.toNanos() + 1);
  }

  private Chat chat(int number, EventLoop loop, Transport transport, Target target) {
    String name = "customer " + number;
    ConversationJudge judge = run.open(name);
    Observer observer =
        seen -> {
          judge.saw(seen);
          came(seen);
        };
    return new Chat(
        number, loop, new Customer(name, "t" + number, loop, transport, target, observer), judge);
  }

  private void came(Observation seen) {
    if (seen instanceof Observation.FrameIn in && in.frame() instanceof Frame.Chat chat) {
      if (Proof.find(chat.item().content()).isPresent()) {
        said.add(chat.item().id());
      }
      frames.incrementAndGet();
    }
  }

  private static void all(List<Chat> chats, Function<Chat, CompletableFuture<?>> act)
      throws Exception {
    CompletableFuture.allOf(
            chats.stream()
                .map(
                    chat ->
                        CompletableFuture.supplyAsync(() -> act.apply(chat), chat.loop())
                            .thenCompose(done -> done))
                .toArray(CompletableFuture[]::new))
        .get(2 * SafetyNet.SECONDS, TimeUnit.SECONDS);
  }

  private CompletableFuture<Void> comesAndSpeaks(Chat chat) {
    Customer customer = chat.customer();
    return customer
        .start()
        .thenCompose(done -> customer.connect())
        .thenCompose(done -> customer.open())
        .thenCompose(done -> customer.subscribe())
        .thenCompose(done -> say(customer, chat.number(), 1));
  }

  private CompletableFuture<Void> say(Customer customer, int number, int message) {
    if (message > MESSAGES) {
      return CompletableFuture.completedFuture(null);
    }
    String text = Proof.of(RUN, number, message, 0) + " hello";
    return customer
        .send(message, text, nanos())
        .thenCompose(
            sent -> {
              accepted.add(sent.value().id());
              return say(customer, number, message + 1);
            });
  }

  private CompletableFuture<Void> isOver(Chat chat) {
    run.close(chat.judge(), false, nanos());
    return CompletableFuture.completedFuture(null);
  }

  /** Each message and each answer to one is here or was dropped, and so is each copy. */
  private void awaitAllThatComes(ConnectChatMock fake) {
    long until = System.nanoTime() + SafetyNet.LIMIT.toNanos();
    String missing = missing(new Journal(fake.journal()));
    while (!missing.isEmpty()) {
      assertThat(System.nanoTime()).as(missing).isLessThan(until);
      LockSupport.parkNanos(1_000_000);
      missing = missing(new Journal(fake.journal()));
    }
  }

  private String missing(Journal journal) {
    Set<String> sent = journal.sent();
    sent.addAll(journal.items("drop"));
    sent.retainAll(spoken(journal));
    int messages = 2 * CUSTOMERS * MESSAGES - sent.size();
    long underWay = journal.chatFrames() - frames.get();
    return messages == 0 && underWay == 0
        ? ""
        : messages + " messages not sent, " + underWay + " frames under way";
  }

  /** Messages and answers, and no events. */
  private Set<String> spoken(Journal journal) {
    Set<String> spoken = new HashSet<>(said);
    spoken.addAll(accepted);
    spoken.addAll(journal.items("drop"));
    return spoken;
  }

  private record Journal(List<JournalEntry> entries) {
    Set<String> items(String fault) {
      return faults(fault).map(entry -> entry.item().orElseThrow()).collect(Collectors.toSet());
    }

    long chatFrames() {
      return framesWithItems().count();
    }

    Set<String> sent() {
      return framesWithItems()
          .map(entry -> entry.item().orElseThrow())
          .collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<JournalEntry> framesWithItems() {
      return entries.stream()
          .filter(entry -> entry.kind() == JournalEntry.Kind.FRAME_OUT)
          .filter(entry -> entry.item().isPresent());
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
