package io.connectchat.harness.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private final RuleBook book = RuleBook.standard();
  private final List<Statement> statements = Coverage.statements();

  @Test
  void everyRuleOfTheBookStandsInTheMapAndNoOther() {
    Set<String> mapped =
        statements.stream().flatMap(one -> one.rules().stream()).collect(Collectors.toSet());

    assertThat(mapped)
        .containsExactlyInAnyOrderElementsOf(book.rules().stream().map(Rule::id).toList());
  }

  @Test
  void noStatementIsThereTwice() {
    assertThat(statements).extracting(Statement::words).doesNotHaveDuplicates();
  }

  @Test
  void whatIsDocumentedHasARuleOrAReasonOtherThanThatNobodyKnows() {
    assertThat(statements)
        .filteredOn(one -> one.tag().binds())
        .allSatisfy(one -> assertThat(one.reason()).doesNotContain("nobody knows"));
  }

  @Test
  void aLineHasATagRulesOrAReasonAndWords() {
    assertThat(Coverage.read("# why\n## A\nDOC | LIM-01 LIM-07 | Five sockets\nSDK | - none | So"))
        .containsExactly(
            new Statement("A", Tag.DOC, List.of("LIM-01", "LIM-07"), "", "Five sockets"),
            new Statement("A", Tag.SDK, List.of(), "none", "So"));
    assertThatThrownBy(() -> Coverage.read("DOC | LIM-01"))
        .hasMessage("coverage.txt: expected \"TAG | RULES | STATEMENT\", found: DOC | LIM-01");
  }

  @Test
  void aStatementWithoutRulesNeedsAReason() {
    List<String> none = List.of();

    assertThatThrownBy(() -> new Statement("A", Tag.DOC, none, "", "Something"))
        .hasMessage("\"Something\" needs rules, or a reason why it has none");
  }
}
