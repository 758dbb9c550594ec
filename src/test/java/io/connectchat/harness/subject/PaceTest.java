package io.connectchat.harness.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Outcome BROKEN =
      Outcome.fail(3, 1, "a heartbeat at least every 15 s", "none for 16 s", List.of());
  private static final Optional<String> STARVED = Optional.of("this machine stood still for 9.0 s");

  @Test
  void aBreachOfPaceOnAStarvedMachineIsNoVerdictAndSaysWhy() {
    Outcome outcome = Pace.fair(broken("HB-01"), STARVED).outcome();

    assertThat(outcome.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(outcome.reason())
        .isEqualTo(
            "not judged: this machine stood still for 9.0 s, and the rule is one of pace (expected"
                + " a heartbeat at least every 15 s; came none for 16 s); repeat it on a quiet"
                + " machine");
  }

  @Test
  void whatHasNothingToDoWithPaceStaysBroken() {
    assertThat(Pace.fair(broken("SEND-07"), STARVED).outcome()).isEqualTo(BROKEN);
  }

  @Test
  void onAMachineWithTimeABreachIsABreachAndWhatHeldHolds() {
    assertThat(Pace.fair(broken("HB-01"), Optional.empty()).outcome()).isEqualTo(BROKEN);
    Ruling held = new Ruling(rule("HB-01"), Outcome.pass(4));
    assertThat(Pace.fair(held, STARVED)).isEqualTo(held);
  }

  @Test
  void everyRuleOfPaceIsOneOfClients() {
    assertThat(RuleBook.standard().rules(Side.CLIENT)).extracting(Rule::id).containsAll(Pace.RULES);
  }

  private static Ruling broken(String rule) {
    return new Ruling(rule(rule), BROKEN);
  }

  private static Rule rule(String id) {
    return RuleBook.standard().rule(id);
  }
}
