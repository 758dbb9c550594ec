package io.connectchat.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a conversation's judges keep, measured on the heap. */
class JudgeMemoryTest {
  private static final int CONVERSATIONS = 100;
  private static final int MESSAGES = 1_000;
  private static final long MS = 1_000_000;
  private static final Patience PATIENCE = new Patience(10_000 * MS, 30_000 * MS, true);

  /** What is there once, such as classes, is no chat's. */
  @BeforeAll
  static void warmUp() {
    bytesOfAChat(MESSAGES, true);
    bytesOfAChat(MESSAGES, false);
  }

  @Test
  void whereTheTranscriptWillBeReadAMessageAndItsAnswerTakeTheRoomOfTwoIds() {
    // Two items of 20 bytes in a table that is between three eighths and three quarters full.
    assertThat(bytesOfAChat(MESSAGES, true) / MESSAGES).isBetween(40L, 120L);
  }

  @Test
  void elseALongChatTakesNoMoreThanAShortOne() {
    long aShortOne = bytesOfAChat(MESSAGES, false);

    assertThat(bytesOfAChat(10 * MESSAGES, false)).isLessThan(aShortOne + 2_000);
  }

  private static long bytesOfAChat(int messages, boolean reads) {
    RunJudge run = new RunJudge(PATIENCE);
    long before = used();
    List<ConversationJudge> judges = new ArrayList<>();
    for (int i = 0; i < CONVERSATIONS; i++) {
      judges.add(chat(run.open("customer " + i, reads), messages));
    }
    long after = used();
    judges.forEach(judge -> run.close(judge, false, Long.MAX_VALUE / 2));
    assertThat(new Judged(run.evidence()).findings()).isEmpty();
    return (after - before) / CONVERSATIONS;
  }

  private static ConversationJudge chat(ConversationJudge judge, int messages) {
    judge.saw(
        new Observation.Call(Operation.START_CHAT_CONTACT, 0, 0, 0, Story.accept(Story.STARTED)));
    judge.saw(new Observation.SocketOpened(1, 0, 0));
    judge.saw(new Observation.Subscribed(1, 0, 0));
    for (int n = 1; n <= messages; n++) {
      long at = n * MS;
      String id = UUID.randomUUID().toString();
      judge.saw(new Observation.Sending(n, Items.content(n), at, at));
      judge.saw(
          new Observation.Call(
              Operation.SEND_MESSAGE,
              n,
              at,
              at,
              Story.accept("{\"Id\":\"" + id + "\",\"AbsoluteTime\":\"T\"}")));
      frame(judge, at, Items.identified(id, Items.own(n)));
      frame(judge, at, Items.said("AGENT", UUID.randomUUID().toString()));
    }
    return judge;
  }

  private static void frame(ConversationJudge judge, long at, Item item) {
    judge.saw(new Observation.FrameIn(1, at, new Frame.Chat("{}", item)));
  }

  private static long used() {
    var memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      memory.gc();
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
