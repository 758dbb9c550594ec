package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.ConnectChatMock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chats whose customers have gone without a word. */
class LeftBehindTest {
  @TempDir private Path folder;

  @Test
  void whoeverHasAbandonedIsForgottenAndItsChatGoesOnUntilTheRunEnds() throws Exception {
    try (RunOnFake run =
        new RunOnFake(folder, ConnectChatMock.builder().agent("silent"), "chat.messages", "2")) {
      run.abandonAfterMessages();
      run.customers(40);

      assertThat(run.present()).isZero();
      assertThat(run.evidence().customers().completed()).isEqualTo(40);
      assertThat(run.evidence().contacts().leftOpen()).isEqualTo(40);
      assertThat(run.openContacts()).isEqualTo(40);

      run.farewell();

      assertThat(run.evidence().contacts().leftOpen()).isZero();
      assertThat(run.openContacts()).isZero();
    }
  }
}
