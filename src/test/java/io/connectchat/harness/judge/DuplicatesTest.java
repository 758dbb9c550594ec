package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.wire.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An item comes once on a socket. */
class DuplicatesTest {

  @Test
  void aDoubledEchoIsNamedByItsMessage() {
    Judged judged = conversation().says(1).echo(1).echo(1).reply("r1").ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, echoed 1, duplicated 1, replies 1");
    assertThat(judged.findings())
        .containsExactly("ORD-02: message 1 (Id m1) came again on the same socket");
    assertThat(judged.of(LoadRule.ONCE)).isEqualTo("1 of 3");
  }

  @Test
  void aDoubledReplyIsNamedByItsSpeaker() {
    Judged judged = conversation().reply("r1").reply("r1").reply("r1").ends();

    assertThat(judged.counts()).isEqualTo("duplicated 2");
    assertThat(judged.findings())
        .containsOnly("ORD-02: MESSAGE from AGENT (Id r1) came again on the same socket");
  }

  @Test
  void aDoubledEventCounts() {
    assertThat(
            conversation()
                .frame(Items.event("participant.joined", "e"))
                .frame(Items.event("participant.joined", "e"))
                .ends()
                .counts())
        .isEqualTo("duplicated 1");
  }

  @Test
  void thePiecesOfAStreamedReplyShareAnId() {
    assertThat(
            conversation()
                .frame(Items.piece("b"))
                .frame(Items.piece("b"))
                .frame(Items.said("SYSTEM", "b"))
                .ends()
                .counts())
        .isEmpty();
  }

  @Test
  void theLastPieceOfAStreamedReplyComesOnce() {
    assertThat(
            conversation()
                .frame(Items.piece("b"))
                .frame(Items.said("SYSTEM", "b"))
                .frame(Items.said("SYSTEM", "b"))
                .ends()
                .counts())
        .isEqualTo("duplicated 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ATTACHMENT", "MESSAGEMETADATA", "WHATEVER", ""})
  void onlyMessagesAndEventsAreJudged(String type) {
    Judged judged =
        conversation().frame(Items.ofType(type, "x")).frame(Items.ofType(type, "x")).ends();

    assertThat(judged.counts()).isEmpty();
    assertThat(judged.of(LoadRule.ONCE)).isEqualTo("0 of 0");
  }

  @Test
  void itemsWithoutAnIdCannotBeToldApart() {
    assertThat(conversation().reply("").reply("").ends().counts()).isEmpty();
  }

  @Test
  void aNewSocketStartsAfresh() {
    assertThat(
            conversation().reply("r").socketCloses(1, 1001).opens(2).frame(2, hi()).ends().counts())
        .isEmpty();
  }

  @Test
  void twoSocketsBothGetEachFrame() {
    Judged judged =
        conversation().opens(2).subscribes(2).frame(1, hi()).frame(2, hi()).frame(1, hi()).ends();

    assertThat(judged.counts()).isEqualTo("duplicated 1");
    assertThat(judged.of(LoadRule.ONCE)).isEqualTo("1 of 3");
  }

  @Test
  void whereTheTranscriptWillBeReadAllAreRemembered() {
    assertThat(withOthersBetween(conversation(), 10_000).ends().counts()).isEqualTo("duplicated 1");
  }

  @Test
  void elseAtLeastTheLast128AreAndAtMostTwiceAsMany() {
    int least = Memory.WINDOW;

    assertThat(withOthersBetween(unread(), least - 1).ends().counts()).isEqualTo("duplicated 1");
    assertThat(withOthersBetween(unread(), 2 * least).ends().counts()).isEmpty();
  }

  private static Story unread() {
    return Story.unread(new RunJudge(Story.PATIENT));
  }

  private static Story withOthersBetween(Story story, int others) {
    story.reply("r");
    for (int i = 0; i < others; i++) {
      story.reply("other-" + i);
    }
    return story.reply("r");
  }

  private static Item hi() {
    return Items.said("AGENT", "r");
  }
}
