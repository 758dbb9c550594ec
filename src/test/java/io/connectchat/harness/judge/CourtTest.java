package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Shown.nothing;
import static io.connectchat.harness.judge.Shown.tenGoodMessages;
import static io.connectchat.harness.rule.Verdict.FAIL;
import static io.connectchat.harness.rule.Verdict.PASS;
import static io.connectchat.harness.rule.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each reason for a verdict, alone. */
class CourtTest {

  @Test
  void aRunWithoutATroublePasses() {
    Ruling ruling = tenGoodMessages().rule();

    assertRuled(ruling, PASS);
    assertThat(ruling.warnings()).isEmpty();
    assertThat(ruling.rules()).allMatch(rule -> rule.verdict() == PASS && rule.reason().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNDELIVERED | 3 of 10 accepted messages did not come back on the customer's socket",
        "DUPLICATED  | 3 frames delivered more than once on the same socket",
        "UNANSWERED  | 3 messages without an answer from the other side",
        "CROSS_TALK  | 3 frames of another conversation",
        "MISSED      | 3 items of the transcript that never came live"
      })
  void aBreachThatIsCounted(Count count, String reason) {
    assertRuled(tenGoodMessages().count(count, 3).rule(), FAIL, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RECORDED         | 1 message more than once in the transcript",
        "TRANSCRIPT_ORDER | 1 transcript not in the order of AbsoluteTime",
        "ECHO_CONTENT     | 1 message that came back with another content",
        "FRAME_FORM       | 1 frame that could not be read",
        "LASTING          | 1 item that a transcript had and a later one had not",
        "LIVE_RECORDED    | 1 item that came live and missing from the transcript"
      })
  void aBreachOfARule(LoadRule rule, String reason) {
    Ruling ruling = tenGoodMessages().broken(rule).rule();

    assertRuled(ruling, FAIL, reason);
    assertThat(ruling.rules())
        .filteredOn(result -> result.verdict() == FAIL)
        .singleElement()
        .matches(result -> result.id().equals(rule.id()) && result.violations() == 1);
  }

  @Test
  void anUnrecordedMessageIsNotAlsoOneThatIsThereTwice() {
    assertRuled(
        tenGoodMessages().count(Count.UNRECORDED, 1).broken(LoadRule.RECORDED).rule(),
        FAIL,
        "1 accepted message missing from the transcript");
  }

  @Test
  void aMissingChatEndedIsAWarning() {
    Ruling ruling = tenGoodMessages().broken(LoadRule.CHAT_ENDED).rule();

    assertRuled(ruling, PASS);
    assertThat(ruling.warnings())
        .containsExactly("DISC-04 did not hold in 1 case: \"The chat's end reaches the customer\"");
  }

  @Test
  void disorderOnArrivalIsNoReason() {
    assertRuled(tenGoodMessages().count(Count.ARRIVAL_DISORDER, 9).rule(), PASS);
  }

  @Test
  void aCustomerThatFailed() {
    assertRuled(
        tenGoodMessages().customers(new Customers(5, 3, 2, 0, 5)).rule(),
        FAIL,
        "2 of 5 customers could not finish the chat");
  }

  @Test
  void messagesThatWereNeverSent() {
    assertRuled(
        tenGoodMessages().count(Count.NOT_SENT, 4).rule(),
        FAIL,
        "4 messages never sent, since the chat had failed");
  }

  @Test
  void aChatThatWasLeftOpen() {
    assertRuled(tenGoodMessages().contacts(new Contacts(5, 4, 0)).rule(), FAIL, "1 chat left open");
  }

  @Test
  void aStartWithoutAnAnswerIsAWarning() {
    Ruling ruling = tenGoodMessages().contacts(new Contacts(2, 2, 1)).rule();

    assertRuled(ruling, PASS);
    assertThat(ruling.warnings())
        .containsExactly("1 start without an answer: a chat may still be open");
  }

  @Test
  void nothingWasSent() {
    Ruling ruling = nothing().rule();

    assertRuled(ruling, UNKNOWN, "no message was sent");
    assertThat(ruling.rules())
        .allMatch(
            rule ->
                rule.verdict() == UNKNOWN
                    && rule.reason().equals("the run had no occasion to see it"));
  }

  @Test
  void anInterruptedRun() {
    assertRuled(tenGoodMessages().interrupted("Ctrl-C").rule(), UNKNOWN, "Ctrl-C");
  }

  @Test
  void aRunThatIsInterruptedBeforeAnyChatIsOverDoesNotSayThatNothingWasSent() {
    assertRuled(
        nothing().customers(new Customers(3, 0, 0, 0, 3)).interrupted("Ctrl-C").rule(),
        UNKNOWN,
        "Ctrl-C",
        "no chat was over by then: messages of open chats are not counted");
  }

  static void assertRuled(Ruling ruling, Verdict verdict, String... reasons) {
    assertThat(ruling.reasons()).containsExactly(reasons);
    assertThat(ruling.verdict()).isEqualTo(verdict);
  }
}
