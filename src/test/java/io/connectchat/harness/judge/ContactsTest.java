package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.Story.accept;
import static io.connectchat.harness.judge.Story.conversation;
import static io.connectchat.harness.judge.Story.refusal;
import static io.connectchat.harness.judge.Story.untold;
import static io.connectchat.harness.wire.Operation.DISCONNECT_PARTICIPANT;
import static io.connectchat.harness.wire.Operation.START_CHAT_CONTACT;
import static io.connectchat.harness.wire.Operation.STOP_CONTACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answer;
import org.junit.jupiter.api.Test;

/** Every chat that was started is ended. */
class ContactsTest {

  @Test
  void aChatThatTheCustomerDisconnectsIsEnded() {
    assertThat(conversation().disconnects().chatEnds().ends().evidence().contacts())
        .isEqualTo(new Contacts(1, 1, 0));
  }

  @Test
  void aChatThatIsStoppedIsEnded() {
    assertThat(contacts(conversation().calls(STOP_CONTACT, 0, accept("{}"))))
        .isEqualTo(new Contacts(1, 1, 0));
  }

  @Test
  void aChatThatIsGoneIsEnded() {
    assertThat(contacts(conversation().calls(STOP_CONTACT, 0, refusal(410))))
        .isEqualTo(new Contacts(1, 1, 0));
  }

  @Test
  void aChatThatTheOtherSideEndsIsEnded() {
    assertThat(contacts(conversation().chatEnds())).isEqualTo(new Contacts(1, 1, 0));
  }

  @Test
  void aChatWhoseEndWasRefusedIsLeftOpen() {
    Contacts contacts =
        contacts(
            conversation()
                .calls(DISCONNECT_PARTICIPANT, 0, refusal(429))
                .calls(STOP_CONTACT, 0, refusal(429)));

    assertThat(contacts).isEqualTo(new Contacts(1, 0, 0));
    assertThat(contacts.leftOpen()).isEqualTo(1);
  }

  @Test
  void aStartThatWasRefusedIsNoChat() {
    assertThat(contacts(untold().calls(START_CHAT_CONTACT, 0, refusal(429))))
        .isEqualTo(Contacts.NONE);
  }

  @Test
  void aStartWithoutAnAnswerMayBeAChat() {
    assertThat(contacts(untold().calls(START_CHAT_CONTACT, 0, new Answer.Unsure("nothing"))))
        .isEqualTo(new Contacts(0, 0, 1));
  }

  @Test
  void aStartWhoseAnswerCannotBeReadIsAChatThatNobodyCanEnd() {
    assertThat(contacts(untold().calls(START_CHAT_CONTACT, 0, accept("{}"))))
        .isEqualTo(new Contacts(1, 0, 0));
  }

  private static Contacts contacts(Story story) {
    return story.ends().evidence().contacts();
  }
}
