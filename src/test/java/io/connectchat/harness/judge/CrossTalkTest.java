package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Proof;
import io.connectchat.harness.wire.Item;
import org.junit.jupiter.api.Test;

/** A frame belongs to the contact of its socket. */
class CrossTalkTest {
  private static final String RUN = "a3f9c2d0";

  @Test
  void aFrameOfAnotherContactIsNamedByWhatItSaysOfItself() {
    Item foreign = Items.foreign("other", Items.own(4, text(17, 4)));
    Judged judged = conversation().frame(foreign).ends();

    assertThat(judged.counts()).isEqualTo("crossTalk 1");
    assertThat(judged.findings())
        .containsExactly(
            "RECV-12: MESSAGE from CUSTOMER (Id m4) is of contact other and came to contact c:"
                + " message 4 of customer 17 of run a3f9c2");
  }

  @Test
  void itIsNoAnswerAndNoEcho() {
    Judged judged =
        conversation()
            .says(1)
            .frame(Items.foreign("other", Items.said("AGENT", "r")))
            .frame(Items.foreign("other", Items.own(1)))
            .echo(1)
            .reply("r")
            .ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, echoed 1, crossTalk 2, replies 1");
  }

  @Test
  void aTransferredChatHasAnotherContactOfTheSameChain() {
    Judged judged =
        conversation()
            .frame(Items.in("second", "c", Items.said("AGENT", "r1")))
            .frame(Items.in("second", "", Items.said("AGENT", "r2")))
            .frame(Items.in("third", "c", Items.said("AGENT", "r3")))
            .ends();

    assertThat(judged.of(LoadRule.BELONGS)).isEqualTo("0 of 3");
  }

  @Test
  void theChainMayHaveBegunBeforeThisContact() {
    Judged judged =
        conversation()
            .frame(Items.in("c", "first", Items.said("AGENT", "r1")))
            .frame(Items.in("next", "first", Items.said("AGENT", "r2")))
            .ends();

    assertThat(judged.of(LoadRule.BELONGS)).isEqualTo("0 of 2");
  }

  @Test
  void whatNamesNoContactCannotBeJudged() {
    Item metadata = Items.in("", "", Items.ofType("MESSAGEMETADATA", "x"));

    assertThat(conversation().frame(metadata).ends().of(LoadRule.BELONGS)).isEqualTo("0 of 0");
  }

  @Test
  void anAnswerToSomebodyElseIsKnownByItsText() {
    Judged judged =
        conversation()
            .sends(1, text(3, 1))
            .accepted(1)
            .echo(1, text(3, 1))
            .frame(Items.saying("r1", "You said: " + text(17, 4)))
            .frame(Items.saying("r2", "You said: " + text(3, 1)))
            .ends();

    assertThat(judged.counts()).isEqualTo("sent 1, accepted 1, echoed 1, crossTalk 1, replies 1");
    assertThat(judged.findings())
        .containsExactly(
            "RECV-12: MESSAGE from AGENT (Id r1) speaks of another conversation: message 4 of"
                + " customer 17 of run a3f9c2");
  }

  private static String text(int customer, int message) {
    return Proof.of(RUN, customer, message, 0) + " hello";
  }
}
