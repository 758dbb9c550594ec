package io.connectchat.harness.report.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.rule.Coverage;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Statement;
import io.connectchat.harness.rule.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoveragePageTest {
  private final RuleBook book = RuleBook.standard();

  @Test
  void thePageInTheRepositoryIsTheMap() throws IOException {
    assertThat(Files.readString(Path.of("COVERAGE.md")))
        .as("COVERAGE.md; print it anew: connect-chat.jar rules --coverage > src/COVERAGE.md")
        .isEqualTo(CoveragePage.markdown(book, Coverage.statements(), LastPass.overTheFake()));
  }

  @Test
  void thePassThatIsKeptJudgedEveryRuleOfTheServiceAndFailedNone() {
    assertThat(LastPass.overTheFake().verdicts())
        .as("rule/fake.json; write it anew with conformance --json over the fake")
        .containsOnlyKeys(book.rules(Side.SERVICE).stream().map(Rule::id).toArray(String[]::new))
        .doesNotContainValue("FAIL");
  }

  @Test
  void aRowHasTheVerdictOfAServicesRuleAndSaysWhichAreClients() {
    Statement five = new Statement("6", Tag.DOC, List.of("LIM-01", "LIM-07"), "", "Five sockets");
    LastPass pass = new LastPass("a service", "2026-11-26", Map.of("LIM-07", "FAIL"));

    assertThat(CoveragePage.markdown(book, List.of(five), pass))
        .contains("over a service on 2026-11-26")
        .endsWith("| Five sockets | DOC | LIM-01 (client), LIM-07 FAIL |\n");
  }

  @Test
  void aFileThatIsNoPassIsRefused() {
    assertThatThrownBy(() -> LastPass.read("{}"))
        .isInstanceOf(IOException.class)
        .hasMessage("not what conformance --json writes: it has no \"at\" and \"rules\"");
  }
}
