package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.connectchat.harness.wire.Item;
import org.junit.jupiter.api.Test;

/** An answer is new once. */
class HeardTest {
  private final Heard heard = new Heard();

  @Test
  void anAnswerIsNewOnce() {
    assertThat(heard.isNew(reply("r-1"))).isTrue();
    assertThat(heard.isNew(reply("r-2"))).isTrue();
    assertThat(heard.isNew(reply("r-1"))).isFalse();
  }

  @Test
  void answersWithoutAnIdCannotBeToldApart() {
    assertThat(heard.isNew(reply(""))).isTrue();
    assertThat(heard.isNew(reply(""))).isTrue();
  }

  @Test
  void theLast512AreRemembered() {
    for (int i = 0; i <= Heard.REMEMBERED; i++) {
      heard.isNew(reply("r-" + i));
    }

    assertThat(heard.isNew(reply("r-1"))).isFalse();
    assertThat(heard.isNew(reply("r-0"))).isTrue();
  }

  private static Item reply(String id) {
    return ((Frame.Chat) Frames.read(ChatFrames.reply(id, "Hello"))).item();
  }
}
