package io.connectchat.harness.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private final RuleBook book = RuleBook.standard();

  @Test
  void everySectionCountsItsRulesFromOneWithoutAGap() {
    for (Section section : Section.values()) {
      List<String> ids = book.rules(section).stream().map(Rule::id).toList();

      assertThat(ids)
          .isEqualTo(
              IntStream.rangeClosed(1, ids.size())
                  .mapToObj(n -> "%s-%02d".formatted(section.prefix(), n))
                  .toList());
    }
  }

  @Test
  void aRuleStandsInThePackageOfItsSection() {
    for (Section section : Section.values()) {
      assertThat(book.rules(section)).as(section.title()).isNotEmpty();
    }
  }

  @Test
  void everyRuleSaysWhatIsDoneAndWhatIsRequired() {
    assertThat(book.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
              assertThat(rule.does()).isNotBlank().doesNotEndWith(".");
              assertThat(rule.requires()).contains(rule.level().name()).doesNotEndWith(".");
              assertThat(rule.source().document()).isNotBlank();
            });
  }

  @Test
  void aMustNeedsASourceThatBinds() {
    Rule.Draft draft = Rule.must("SEND-01", Side.CLIENT, Tag.INFER);

    assertThatThrownBy(() -> draft.check(Check.notYet()))
        .hasMessage("SEND-01: INFER does not carry a MUST");
  }

  @Test
  void everyRuleOfTheServiceButThoseThatNobodyCanSeeIsChecked() {
    assertThat(book.rules(Side.SERVICE))
        .filteredOn(rule -> !rule.automatic())
        .extracting(Rule::id)
        .containsExactly("RECV-10");
  }
}
