package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.wire.Item;
import org.junit.jupiter.api.Test;

/** Disorder on arrival is a rate; disorder in the transcript is a breach. */
class OrderTest {

  @Test
  void aFrameBehindAYoungerOneIsOutOfOrder() {
    Judged judged =
        conversation().frame(at(1)).frame(at(4)).frame(at(2)).frame(at(3)).frame(at(5)).ends();

    assertThat(judged.counts()).isEqualTo("arrivalDisorder 2, senderDisorder 2");
    assertThat(judged.findings()).isEmpty();
  }

  @Test
  void framesOfTwoSendersThatOvertakeEachOtherAreNoDisorderOfEither() {
    Judged judged = conversation().says(1).frame(at(2)).echo(1).ends();

    assertThat(judged.counts()).contains("arrivalDisorder 1").doesNotContain("senderDisorder");
    assertThat(judged.of(LoadRule.SENDER_ORDER)).isEqualTo("0 of 2");
  }

  @Test
  void framesOfOneMomentAreInOrder() {
    Item twin = Items.at(1, Items.said("AGENT", "twin"));

    assertThat(conversation().frame(at(1)).frame(twin).ends().counts()).isEmpty();
  }

  @Test
  void aFrameWithoutATimeIsNotJudgedAndSaysNothingOfTheNext() {
    Item timeless = Items.timed("", Items.said("AGENT", "x"));

    assertThat(conversation().frame(at(2)).frame(timeless).frame(at(1)).ends().counts())
        .isEqualTo("arrivalDisorder 1, senderDisorder 1");
  }

  @Test
  void aServerThatDropsAFractionOfZeroIsNoDisorder() {
    Item whole = Items.timed("2026-11-22T05:31:00Z", Items.said("AGENT", "whole"));

    assertThat(conversation().frame(whole).frame(at(123)).ends().counts()).isEmpty();
    assertThat(conversation().transcript(whole, at(123)).ends().findings()).isEmpty();
    assertThat(conversation().frame(at(123)).frame(whole).ends().counts())
        .isEqualTo("arrivalDisorder 1, senderDisorder 1");
    assertThat(conversation().transcript(at(123), whole).ends().findings()).hasSize(1);
  }

  @Test
  void eachSocketHasItsOwnOrder() {
    assertThat(
            conversation()
                .opens(2)
                .frame(1, at(1))
                .frame(1, at(2))
                .frame(2, at(1))
                .frame(2, at(2))
                .ends()
                .counts())
        .isEmpty();
  }

  @Test
  void aTranscriptInOrderIsFine() {
    Judged judged = conversation().transcript(at(1), at(1), at(2)).ends();

    assertThat(judged.of(LoadRule.TRANSCRIPT_ORDER)).isEqualTo("0 of 1");
  }

  @Test
  void aTranscriptOutOfOrderNamesTheFirstPair() {
    Judged judged = conversation().transcript(at(1), at(3), at(2), at(1)).ends();

    assertThat(judged.of(LoadRule.TRANSCRIPT_ORDER)).isEqualTo("1 of 1");
    assertThat(judged.findings())
        .containsExactly(
            "ORD-03: MESSAGE from AGENT (Id i2, 2026-11-22T05:31:00.002Z) stands behind MESSAGE"
                + " from AGENT (2026-11-22T05:31:00.003Z)");
  }

  @Test
  void aTranscriptItemWithoutATimeIsNotJudged() {
    Item timeless = Items.timed("", Items.said("AGENT", "x"));

    assertThat(conversation().transcript(at(1), timeless, at(2)).ends().findings()).isEmpty();
    assertThat(conversation().transcript(at(2), timeless, at(1)).ends().findings()).hasSize(1);
  }

  private static Item at(int millis) {
    return Items.at(millis, Items.said("AGENT", "i" + millis));
  }
}
