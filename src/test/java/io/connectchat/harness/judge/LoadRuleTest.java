package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A load run speaks of the rule book's rules. */
class LoadRuleTest {

  /** A dialogue is the user's own expectation, and no rule of the protocol. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIALOGUE")
  void idsAndLevelsAreThoseOfTheRuleBook(LoadRule rule) {
    assertThat(RuleBook.standard().rules())
        .filteredOn(each -> each.id().equals(rule.id()))
        .singleElement()
        .extracting(Rule::level)
        .isEqualTo(rule.level());
  }

  @Test
  void eachRuleStandsThereOnce() {
    assertThat(Arrays.stream(LoadRule.values()).map(LoadRule::id)).doesNotHaveDuplicates();
  }
}
