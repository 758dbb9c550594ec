package io.connectchat.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Verdict;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.ConnectChatMockBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule that finds nothing is no rule: each one must find the mistake that was made for it. */
class BitesTest {

  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  /** No mistake that the fake can make provokes it yet. */
  private static final Set<String> WITHOUT_MUTANT =
      Set.of("ORD-05", "CONN-18", "SUB-06", "RECON-07");

  /** On a clock that stands still, all items have one time. */
  private static final Set<String> ON_THE_CLOCK =
      Set.of("START-18", "CONN-14", "CONN-15", "AUTH-10");

  private final RuleBook book = RuleBook.standard();

  @Test
  void everyRuleFindsTheMistakeThatWasMadeForIt() throws Exception {
    Map<String, List<String>> matrix = new TreeMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Mutant mutant : Mutants.all()) {
        running.add(
            threads.submit(
                () -> {
                  List<String> broken = broken(mutant);
                  synchronized (matrix) {
                    matrix.put(mutant.rule(), broken);
                  }
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    matrix.forEach(
        (rule, broken) -> System.out.printf("%-9s %s%n", rule, String.join(" ", broken)));
    assertThat(matrix).allSatisfy((rule, broken) -> assertThat(broken).as(rule).contains(rule));
  }

  @Test
  void everyRuleThatIsCheckedHasAMutant() {
    Set<String> bitten = Mutants.all().stream().map(Mutant::rule).collect(Collectors.toSet());

    assertThat(book.rules(Side.SERVICE))
        .filteredOn(Rule::automatic)
        .extracting(Rule::id)
        .filteredOn(id -> !WITHOUT_MUTANT.contains(id))
        .isSubsetOf(bitten);
  }

  private List<String> broken(Mutant mutant) throws Exception {
    ConnectChatMockBuilder clock =
        ON_THE_CLOCK.contains(mutant.rule())
            ? ConnectChatMock.builder().virtualClock()
            : ConnectChatMock.builder();
    ConnectChatMockBuilder builder = mutant.fake().apply(clock);
    try (ConnectChatMock fake = builder.start();
        TwistedService service = new TwistedService(fake.url(), mutant.twist())) {
      Rule rule = book.rule(mutant.rule());
      PassResult result = Places.pass(service.url(), PATIENCE, List.of(rule), Set.of(rule.id()));
      return book.rules(Side.SERVICE).stream()
          .filter(one -> one.judge(result.history()).verdict() == Verdict.FAIL)
          .map(Rule::id)
          .toList();
    }
  }
}
