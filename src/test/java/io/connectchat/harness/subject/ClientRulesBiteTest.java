package io.connectchat.harness.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every rule of side CLIENT holds for a client that does right, and fails for one that breaks it.
 */
class ClientRulesBiteTest {
  private static final List<Rule> RULES = RuleBook.standard().rules(Side.CLIENT);

  @Test
  void everyRuleHoldsForAClientThatDoesEverythingRight() {
    Map<String, String> others = new TreeMap<>();
    History history = new GoodClient().history();
    for (Rule rule : RULES) {
      Outcome outcome = rule.judge(history);
      if (outcome.verdict() != Verdict.PASS) {
        others.put(rule.id(), inWords(outcome));
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void everyRuleFailsForTheClientThatBreaksItAndNoUnrelatedOneDoes() throws Exception {
    StringBuilder matrix = new StringBuilder();
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Misbehaviour one : Misbehaviours.all()) {
      GoodClient client = new GoodClient();
      one.change().accept(client);
      Map<String, String> failed = failed(client.history());
      matrix.append(
          "%-9s %-55s %s%n".formatted(one.rule(), one.does(), String.join(" ", failed.keySet())));
      if (!failed.containsKey(one.rule())) {
        wrong.put(one.rule(), "does not bite: " + one.does());
      }
      failed.keySet().stream()
          .filter(id -> !id.equals(one.rule()) && !one.also().contains(id))
          .forEach(id -> wrong.put(one.rule(), "also " + id + ": " + failed.get(id)));
    }
    System.out.print(matrix);
    Files.writeString(Path.of("../target/harness/client-rules-bite.txt"), matrix);

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyAutomaticRuleHasAClientThatBreaksIt() {
    Set<String> automatic =
        RULES.stream().filter(Rule::automatic).map(Rule::id).collect(Collectors.toSet());

    assertThat(automatic).hasSize(87);
    assertThat(Misbehaviours.rules()).containsExactlyInAnyOrderElementsOf(automatic);
  }

  private static Map<String, String> failed(History history) {
    Map<String, String> failed = new TreeMap<>();
    for (Rule rule : RULES) {
      Outcome outcome = rule.judge(history);
      if (outcome.verdict() == Verdict.FAIL) {
        failed.put(rule.id(), inWords(outcome));
      }
    }
    return failed;
  }

  private static String inWords(Outcome outcome) {
    return outcome.verdict()
        + " "
        + outcome.reason()
        + (outcome.verdict() == Verdict.FAIL
            ? "expected " + outcome.expected() + ", actual " + outcome.actual()
            : "");
  }
}
