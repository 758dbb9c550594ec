package io.connectchat.harness.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoodClientTest {

  @Test
  void everyRuleHoldsForAClientThatDoesEverythingRight() {
    Map<String, String> others = new TreeMap<>();
    RuleBook.standard()
        .rules(Side.CLIENT)
        .forEach(
            rule -> {
              var outcome = rule.judge(new GoodClient().history());
              if (outcome.verdict() != Verdict.PASS) {
                others.put(rule.id(), outcome.reason() + outcome.actual());
              }
            });

    assertThat(others).isEmpty();
  }
}
