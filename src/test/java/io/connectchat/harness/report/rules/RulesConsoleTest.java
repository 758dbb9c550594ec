package io.connectchat.harness.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.Deviation;
import io.connectchat.harness.rule.Level;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Standing;
import io.connectchat.harness.rule.Verdict;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesConsoleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @Test
  void aBrokenRuleWhoseDeviationHasExpiredSaysWhatIsWrongAndWhoseItIs() {
    assertThat(lines(Outcome.fail(4, 2, "one time", "another", List.of()), TODAY.minusDays(1)))
        .containsExactly(
            "FAIL    SEND-17  A message has one AbsoluteTime",
            "        requirement  frame and answer SHOULD have the same AbsoluteTime: clients sort by it",
            "        expected     one time",
            "        actual       another (2 times of 4)",
            "        note         its deviation expired on 2026-11-25 (chat team, https://example.com/42)");
  }

  @Test
  void aRuleThatHoldsAgainstItsDeviationIsAFailToo() {
    assertThat(lines(Outcome.pass(4), TODAY.plusDays(1)))
        .containsExactly(
            "FAIL    SEND-17  A message has one AbsoluteTime",
            "        note         holds, though a deviation says that it does not (chat team, https://example.com/42): take the deviation out");
  }

  private static List<String> lines(Outcome outcome, LocalDate expires) {
    Standing standing =
        Standing.of(
            new Ruling(RuleBook.standard().rule("SEND-17"), outcome),
            Level.MUST,
            Optional.of(
                new Deviation(
                    "SEND-17",
                    "our proxy",
                    "chat team",
                    URI.create("https://example.com/42"),
                    expires)),
            TODAY);
    RulesReport report =
        new RulesReport(
            "http://127.0.0.1:1", Verdict.FAIL, Level.MUST, List.of(standing), List.of(), "", 1);
    return RulesConsole.text(report).lines().takeWhile(line -> !line.isEmpty()).toList();
  }
}
