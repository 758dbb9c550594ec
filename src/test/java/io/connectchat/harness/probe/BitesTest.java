package io.connectchat.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Verdict;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.ConnectChatMockBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A rule that finds nothing is no rule, and one that finds everything neither: each must find the
 * mistake that was made for it, and no mistake that has nothing to do with it.
 */
class BitesTest {
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  /** What looks wrong is tried again, alone and with patience: a slow machine bites no rule. */
  private static final Duration MUCH_PATIENCE = Duration.ofSeconds(15);

  /** They wait more than they work. */
  private static final int AT_ONCE = 6;

  /** On a clock that stands still, all items have one time. */
  private static final Set<String> ON_THE_CLOCK =
      Set.of("START-18", "CONN-14", "CONN-15", "AUTH-10");

  private final RuleBook book = RuleBook.standard();

  @Test
  void everyRuleFindsTheMistakeThatWasMadeForItAndNoUnrelatedOne() throws Exception {
    Map<String, List<String>> matrix = new TreeMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try (ConnectChatMock shared = ConnectChatMock.start()) {
      Map<Mutant, Future<List<String>>> running = new LinkedHashMap<>();
      for (Mutant mutant : Mutants.all()) {
        running.put(mutant, threads.submit(() -> broken(mutant, shared.url(), PATIENCE)));
      }
      for (Map.Entry<Mutant, Future<List<String>>> one : running.entrySet()) {
        matrix.put(one.getKey().rule(), one.getValue().get());
      }
      // A mutant that has been at work may remember it.
      for (Mutant mutant : Mutants.all()) {
        if (!wrong(mutant.rule(), matrix.get(mutant.rule())).isEmpty()) {
          matrix.put(mutant.rule(), broken(mutant, shared.url(), MUCH_PATIENCE));
        }
      }
    } finally {
      threads.shutdownNow();
    }
    matrix.forEach(
        (rule, broken) -> System.out.printf("%-9s %s%n", rule, String.join(" ", broken)));
    assertThat(wrong(matrix)).isEmpty();
  }

  @Test
  void everyRuleThatIsCheckedHasAMutant() {
    Set<String> bitten = Mutants.all().stream().map(Mutant::rule).collect(Collectors.toSet());

    assertThat(book.rules(Side.SERVICE))
        .filteredOn(Rule::automatic)
        .extracting(Rule::id)
        .containsExactlyInAnyOrderElementsOf(bitten);
    assertThat(bitten).containsAll(Related.mutants());
  }

  private static List<String> wrong(Map<String, List<String>> matrix) {
    return matrix.entrySet().stream()
        .flatMap(one -> wrong(one.getKey(), one.getValue()).stream())
        .toList();
  }

  private static List<String> wrong(String rule, List<String> broken) {
    List<String> wrong = new ArrayList<>();
    if (!broken.contains(rule)) {
      wrong.add(rule + " does not find the mistake that was made for it");
    }
    broken.stream()
        .filter(id -> !id.equals(rule) && !Related.of(rule).contains(id))
        .forEach(id -> wrong.add("the mistake for " + rule + " breaks " + id + " too"));
    return wrong;
  }

  /** A mistake of the proxy alone needs no fake of its own: chats do not know of each other. */
  private List<String> broken(Mutant mutant, URI shared, Duration patience) throws Exception {
    boolean onTheClock = ON_THE_CLOCK.contains(mutant.rule());
    if (mutant.isOfTheProxy() && !onTheClock) {
      return broken(mutant, mutant.rule(), shared, patience);
    }
    ConnectChatMockBuilder clock =
        onTheClock ? ConnectChatMock.builder().virtualClock() : ConnectChatMock.builder();
    try (ConnectChatMock fake = mutant.fake().apply(clock).start()) {
      return broken(mutant, mutant.rule(), fake.url(), patience);
    }
  }

  private List<String> broken(Mutant mutant, String id, URI fake, Duration patience)
      throws Exception {
    try (TwistedService service = new TwistedService(fake, mutant.twist())) {
      Rule rule = book.rule(id);
      PassResult result = Places.pass(service.url(), patience, List.of(rule), Set.of(id));
      return book.rules(Side.SERVICE).stream()
          .filter(one -> one.judge(result.history()).verdict() == Verdict.FAIL)
          .map(Rule::id)
          .toList();
    }
  }
}
