package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.CourtTest.assertRuled;
import static io.connectchat.harness.judge.Shown.tenGoodMessages;
import static io.connectchat.harness.rule.Verdict.FAIL;
import static io.connectchat.harness.rule.Verdict.PASS;
import static io.connectchat.harness.rule.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.RuleResult;
import io.connectchat.harness.rule.Verdict;
import org.junit.jupiter.api.Test;

/** A transcript that could not be read. */
class CourtTranscriptTest {
  private static final String UNREAD = "1 transcript that could not be read: 404";

  @Test
  void makesItsRulesUnknownAndWarnsWhenNobodyAskedForIt() {
    Ruling ruling = tenGoodMessages().unread("404").rule();

    assertRuled(ruling, PASS);
    assertThat(ruling.warnings()).containsExactly(UNREAD);
    assertThat(result(ruling, LoadRule.RECORDED)).isEqualTo(UNKNOWN);
    assertThat(result(ruling, LoadRule.TRANSCRIPT_ORDER)).isEqualTo(UNKNOWN);
    assertThat(result(ruling, LoadRule.ECHO)).isEqualTo(PASS);
    assertThat(ruling.rules())
        .filteredOn(rule -> rule.verdict() == UNKNOWN)
        .extracting(RuleResult::reason)
        .containsOnly(UNREAD);
  }

  @Test
  void makesTheRunUnknownWhenItWasAskedFor() {
    assertRuled(tenGoodMessages().unread("404").transcriptAsked().rule(), UNKNOWN, UNREAD);
  }

  @Test
  void doesNotHideABreachThatAnotherTranscriptShowed() {
    Ruling ruling = tenGoodMessages().unread("404").broken(LoadRule.RECORDED).rule();

    assertRuled(ruling, FAIL, "1 message more than once in the transcript");
    assertThat(result(ruling, LoadRule.RECORDED)).isEqualTo(FAIL);
  }

  private static Verdict result(Ruling ruling, LoadRule rule) {
    return ruling.rules().get(rule.ordinal()).verdict();
  }
}
