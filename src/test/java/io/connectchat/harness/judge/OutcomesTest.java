package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.accept;
import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A send is accepted, refused or unsure; what was never sent is none of these. */
class OutcomesTest {

  @Test
  void aRefusedMessageNeedsNoEchoAndNoAnswer() {
    Judged judged = conversation().sends(1).refused(1).after(5_000).ends();

    assertThat(judged.counts()).isEqualTo("sent 1, refused 1");
    assertThat(judged.findings()).isEmpty();
    assertThat(judged.of(LoadRule.ECHO)).isEqualTo("0 of 0");
  }

  @Test
  void aMessageForWhichThereWasNoConnectionIsRefused() {
    assertThat(conversation().sends(1).unsent(1).ends().counts()).isEqualTo("sent 1, refused 1");
  }

  @Test
  void anUnsureMessageNeedsNoEchoAndNoAnswer() {
    Judged judged = conversation().sends(1).unsure(1).after(5_000).ends();

    assertThat(judged.counts()).isEqualTo("sent 1, unsure 1");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void anUnsureMessageMayComeBackAndBeAnswered() {
    Judged judged = conversation().sends(1).unsure(1).echo(1).reply("r1").ends();

    assertThat(judged.counts()).isEqualTo("sent 1, unsure 1");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void anUnsureMessageMayComeBackBeforeItsCallIsGivenUp() {
    Judged judged = conversation().sends(1).echo(1).unsure(1).ends();

    assertThat(judged.counts()).isEqualTo("sent 1, unsure 1");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void aRefusedMessageLeavesItsPlaceInTheQueueForAnswers() {
    assertThat(conversation().sends(1).refused(1).says(2).echo(2).reply("r2").ends().counts())
        .isEqualTo("sent 2, accepted 1, refused 1, echoed 1, replies 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "<html>", "{\"Id\":\"m1\"}"})
  void anAnswerThatSaysNotWhichMessageWasTakenLeavesItUnsure(String body) {
    assertThat(conversation().sends(1).answered(1, accept(body)).ends().counts())
        .isEqualTo("sent 1, unsure 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FAILED", "REJECTED"})
  void aMessageThatItsProcessingHasStoppedMayComeOrNot(String status) {
    String body =
        "{\"Id\":\"m1\",\"AbsoluteTime\":\"2026-11-22T05:31:01.515Z\","
            + "\"MessageMetadata\":{\"MessageProcessingStatus\":\""
            + status
            + "\"}}";
    Judged silent = conversation().sends(1).answered(1, accept(body)).after(5_000).ends();
    Judged loud = conversation().sends(1).answered(1, accept(body)).echo(1, "***").ends();

    assertThat(silent.counts()).isEqualTo("sent 1, unsure 1");
    assertThat(silent.findings()).isEmpty();
    assertThat(loud.counts()).isEqualTo("sent 1, unsure 1");
    assertThat(loud.findings()).isEmpty();
  }

  @Test
  void aCallThatNeverEndedLeavesItsMessageUnsure() {
    Judged judged = conversation().sends(1).after(5_000).ends();

    assertThat(judged.counts()).isEqualTo("sent 1, unsure 1");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void aMessageThatWasReplacedByAnotherOfItsNumberIsAccountedFor() {
    assertThat(conversation().sends(1).says(1).echo(1).reply("r1").ends().counts())
        .isEqualTo("sent 2, accepted 1, unsure 1, echoed 1, replies 1");
  }

  @Test
  void theAnswerToACallThatNobodyMadeIsNothing() {
    assertThat(conversation().accepted(7).refused(8).ends().counts()).isEmpty();
  }

  @Test
  void whatCouldNotBeSentIsCountedApart() {
    assertThat(
            conversation().says(1).echo(1).reply("r1").cannotSend(2).cannotSend(3).ends().counts())
        .isEqualTo("sent 1, accepted 1, echoed 1, replies 1, notSent 2");
  }

  @Test
  void whatIsUnderWayWhenTheRunIsCutHasNoFate() {
    Judged judged = conversation().says(1).echo(1).reply("r1").says(2).sends(3).isCut();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, echoed 1, replies 1, inFlight 2");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void whatWasLostBeforeTheRunWasCutIsLost() {
    assertThat(conversation().says(1).reply("r1").after(101).isCut().counts())
        .isEqualTo("sent 1, accepted 1, undelivered 1, replies 1");
  }
}
