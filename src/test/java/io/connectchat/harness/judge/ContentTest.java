package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An echo says what was sent, and a frame can be read. */
class ContentTest {

  @Test
  void anotherContentIsQuotedBesideTheOneThatWasSent() {
    Judged judged = conversation().sends(1, "a\n\"b\"").accepted(1).echo(1, "ab").reply("r").ends();

    assertThat(judged.of(LoadRule.ECHO_CONTENT)).isEqualTo("1 of 1");
    assertThat(judged.findings())
        .containsExactly(
            "SEND-11: message 1 (Id m1) was sent as \"a\\n\"b\"\" and came back as \"ab\"");
  }

  @Test
  void longContentsAreQuotedFromJustBeforeTheyPart() {
    String sent = "x".repeat(500) + "🙂".repeat(20) + "ac" + "y".repeat(500);
    String came = "x".repeat(500) + "🙂".repeat(20) + "ad";

    assertThat(conversation().sends(1, sent).accepted(1).echo(1, came).reply("r").ends().findings())
        .containsExactly(
            "SEND-11: message 1 (Id m1) was sent as \"…🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂ac"
                + "y".repeat(38)
                + "…\" (1042 characters) and came back as \"…🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂ad\" (542 characters)");
  }

  @Test
  void inFlightProcessingMayChangeIt() {
    Judged judged =
        conversation().sends(1).acceptedForProcessing(1).echo(1, "***").reply("r").ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, echoed 1, replies 1");
    assertThat(judged.of(LoadRule.ECHO_CONTENT)).isEqualTo("0 of 0");
  }

  @Test
  void aBrokenFrameIsABreachInOneLine() {
    Judged judged = conversation().brokenFrame("{\"topic\":\n").ends();

    assertThat(judged.of(LoadRule.FRAME_FORM)).isEqualTo("1 of 1");
    assertThat(judged.findings()).containsExactly("RECV-01: not JSON: \"{\"topic\":\\n\"");
  }

  @Test
  void aLongBrokenFrameIsQuotedByItsBeginning() {
    assertThat(conversation().brokenFrame("z".repeat(59) + "🙂🙂").ends().findings())
        .containsExactly("RECV-01: not JSON: \"" + "z".repeat(59) + "…\" (63 characters)");
  }

  @Test
  void eachChatFrameIsLookedAt() {
    assertThat(conversation().reply("r1").reply("r2").ends().of(LoadRule.FRAME_FORM))
        .isEqualTo("0 of 2");
  }

  @Test
  void whatTheServiceCallsThingsCannotBreakALine() {
    assertThat(conversation().reply("a\nb").reply("a\nb").ends().findings())
        .containsExactly("ORD-02: MESSAGE from AGENT (Id a\\nb) came again on the same socket");
  }
}
