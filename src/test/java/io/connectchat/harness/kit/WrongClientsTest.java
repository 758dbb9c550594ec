package io.connectchat.harness.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Verdict;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * For each rule that binds clients, a client over real HTTP and WebSockets that breaks it: the rule
 * finds it, and no rule that has nothing to do with it does.
 */
class WrongClientsTest {
  private static final List<Rule> RULES = RuleBook.standard().rules(Side.CLIENT);
  private static final int AT_ONCE = 4;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static Path script;

  @BeforeAll
  static void writeScript() throws Exception {
    script = Street.script();
  }

  @AfterAll
  static void deleteScript() throws Exception {
    Files.delete(script);
  }

  @Test
  @Timeout(600)
  void everyRuleFailsForTheClientThatBreaksItAndNoUnrelatedOneDoes() throws Exception {
    Map<WrongClient, Future<Map<String, String>>> running = new LinkedHashMap<>();
    Map<WrongClient, Map<String, String>> broken = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      WrongClients.all().forEach(one -> running.put(one, threads.submit(() -> broken(one))));
      for (Map.Entry<WrongClient, Future<Map<String, String>>> one : running.entrySet()) {
        broken.put(one.getKey(), one.getValue().get());
      }
    } finally {
      threads.shutdownNow();
    }
    broken.forEach(
        (one, rules) ->
            System.out.printf(
                "%-9s %-4s %-55s %s%n",
                one.rule(), one.shownBy().word(), one.does(), String.join(" ", rules.keySet())));
    assertThat(broken.entrySet().stream().flatMap(one -> wrong(one.getKey(), one.getValue())))
        .isEmpty();
  }

  private static Stream<String> wrong(WrongClient client, Map<String, String> broken) {
    Stream<String> missed =
        Stream.of(client.rule())
            .filter(rule -> !broken.containsKey(rule))
            .map(rule -> rule + " does not bite: " + client.does());
    Stream<String> unrelated =
        broken.entrySet().stream()
            .filter(one -> !one.getKey().equals(client.rule()))
            .filter(one -> !client.also().contains(one.getKey()))
            .map(one -> client.rule() + " also " + one.getKey() + ": " + one.getValue());
    return Stream.concat(missed, unrelated);
  }

  @Test
  void everyAutomaticRuleHasAClientThatBreaksIt() {
    assertThat(WrongClients.all())
        .extracting(WrongClient::rule)
        .containsExactlyInAnyOrderElementsOf(
            RULES.stream().filter(Rule::automatic).map(Rule::id).collect(Collectors.toSet()));
  }

  private static Map<String, String> broken(WrongClient client) throws Exception {
    try (Street street = new Street(HTTP, script, client.faults())) {
      client.script().play(street);
      return broken(street.history());
    }
  }

  private static Map<String, String> broken(History history) {
    Map<String, String> broken = new TreeMap<>();
    for (Rule rule : RULES) {
      Outcome outcome = rule.judge(history);
      if (outcome.verdict() == Verdict.FAIL) {
        broken.put(rule.id(), outcome.expected() + ", but " + outcome.actual());
      }
    }
    return broken;
  }
}
